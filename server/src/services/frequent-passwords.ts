/**
 * What is tried first, in German and English: words and runs that top the published lists of leaked
 * passwords. Looked up after digits and signs around the word are taken off, so one entry stands
 * for `password`, `Password1!` and `password2024`.
 */
export const frequentPasswords: ReadonlySet<string> = new Set(
  `
  password passwort password passwords passwortpasswort kennwort geheim geheimnis geheimwort secret
  mypassword meinpasswort meinkennwort changeme changeit letmein letmeinnow welcome willkommen
  welcometo opensesame sesamöffnedich iloveyou ichliebedich iloveyousomuch trustno trustnoone
  qwertz qwertzu qwertzui qwertzuio qwertzuiop qwertzuiopü qwerty qwertyu qwertyui qwertyuio qwertyuiop
  qwertyqwerty qwertzqwertz asdfgh asdfghj asdfghjk asdfghjkl asdfghjklö yxcvbnm zxcvbnm azertyuiop
  qazwsx qazwsxedc qaywsx qaywsxedc wsxedc qweasd qweasdzxc qweasdyxc qazxsw asdasdasd qweqweqwe
  abc abcd abcde abcdef abcdefg abcdefgh abcdefghi abcdefghij aaaaaaaaaa
  admin admins administrator adminadmin root rootroot toor superuser superuser guest user username
  benutzer benutzername testtest test tester testuser testing testpassword testpasswort demo demodemo
  default defaultpassword standard temp temppassword temporary initial initialpassword
  hallo hallohallo hallowelt helloworld hello hellohello hellothere servus moinmoin grüßgott
  schatz schatzi schatzschatz engel prinzessin princess sonnenschein sunshine sommer summer winter
  frühling herbst spring autumn january february montag monday freitag friday dezember december
  dragon monkey shadow master superman batman spiderman starwars pokemon football baseball basketball
  fussball fußball bayernmünchen bayernmuenchen borussia borussiadortmund schalke werderbremen hamburg
  berlin münchen muenchen deutschland germany österreich oesterreich schweiz austria switzerland england
  america michael michelle jennifer jessica charlie daniel thomas andreas alexander christian stefan
  sebastian matthias martin florian tobias julia sandra nicole stefanie sabine claudia liverpool arsenal
  chelsea manchester mustang corvette ferrari mercedes porsche volkswagen computer internet samsung
  whatever nothing freedom freiheit forever killer hunter ranger soccer hockey google facebook instagram
  linkedin microsoft windows office outlook teams excel passw passwd passwrd pass word access zugang
  zugangsdaten login loginlogin anmelden anmeldung einloggen signin company firma unternehmen business
  wegpunkt wegpunktwegpunkt waypoint touchpoint touchpointmanager touchpointmanagement customerjourney
  kundenreise journey journeymap workshop marketing vertrieb service logistik entwicklung sales
  correcthorsebatterystaple correct-horse-battery-staple rememberme remember fuckyou fuckoff arschloch
  scheisse scheiße blahblah blablabla blablablabla nichts keinpasswort nopassword none
  1234567890 0123456789 12345678910 1234567891 123456789a 123456789q 0987654321 987654321 9876543210
  1q2w3e4r5t 1q2w3e4r5t6y 1q2w3e4r5t6z 1qaz2wsx3edc 1qay2wsx3edc 1q2w3e4r 1qaz2wsx 1qay2wsx q1w2e3r4t5
  q1w2e3r4t5y6 q1w2e3r4t5z6 zaq12wsx zaq1zaq1 zaq1xsw2 zaq1xsw2cde3 123qweasdzxc 123qweasdyxc 123qweasd
  qwe123qwe qwer1234 qwertz1234 qwerty1234 1234qwerty 1234qwertz 12345qwert 12345qwerty 12345qwertz
  qwertz12345 qwerty12345 asdf1234 asdf123456 abcd1234 abcd123456 abc123456 abc1234567 a123456789
  aa12345678 a1b2c3d4e5 a1b2c3d4e5f6 1a2b3c4d5e 1122334455 1112223334 112233445566 123123123 1231231234
  123321123321 147258369 1472583690 159753456 789456123 7894561230 741852963 0147258369 1029384756
  123abc456def 0000000000 1111111111 1212121212 1010101010 2020202020 1234512345 123456123456 1234554321
  123456654321 3141592653 31415926535 2718281828 147852369 0102030405 010203040506 1357924680 2468013579
  `
    .split(/\s+/u)
    .filter((word) => word !== ''),
)
