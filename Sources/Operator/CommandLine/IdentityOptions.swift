import ArgumentParser

/// How a command that tells of somebody under 秘匿 is told that it may.
struct IdentityOptions: ParsableArguments {
    @Option(help: "秘匿の方: 名乗られたお名前のかな")
    var said: String?
}
