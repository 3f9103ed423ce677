/** A package that cannot be read in: which file, which line (1 is the header), and why. */
export class BrokenPackage extends Error {
  constructor(file: string, line: number | null, problem: string) {
    super(line === null ? `${file}: ${problem}` : `${file}, line ${line}: ${problem}`)
    this.name = 'BrokenPackage'
  }
}
