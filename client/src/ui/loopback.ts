const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/u

/** Whether nobody but this computer can open an address. */
export const isLoopback = (address: string): boolean => LOOPBACK.test(new URL(address).hostname)
