import ArgumentParser

/// The argument parser speaks English; people here read Japanese.
enum ParserWords {
    /// Whether an exit code is the parser's for wrong usage.
    static func isUsage(_ code: ExitCode) -> Bool {
        code == .validationFailure
    }

    /// One sentence for the parser's message, with the words it quotes.
    static func sentence(_ message: String) -> String {
        let quoted = quotations(in: message).map { "「\($0.count > 40 ? String($0.prefix(40)) + "…" : $0)」" }
        let words = quoted.joined()
        let reason =
            switch message {
            case let text where text.hasPrefix("Unknown option"):
                (quoted.first ?? "") + "というオプションはありません。"
                    + (quoted.count > 1 ? "もしかして\(quoted[1])ですか。" : "")
            case let text where text.hasPrefix("Missing value"): "\(words)に値がありません。"
            case let text where text.hasPrefix("Missing expected"): "\(words)がありません。"
            case let text where text.contains("unexpected argument"): "余分な言葉\(words)があります。"
            case let text where text.contains("is invalid"): "\(words)の書き方が違います。"
            default: "コマンドの書き方が違います\(words)。"
            }
        return reason + "使い方は sumaho help で見られます。"
    }

    /// Help text with its headings in Japanese.
    static func help(_ text: String) -> String {
        let words: [(String, String)] = [
            ("OVERVIEW: ", ""), ("USAGE:", "使い方:"), ("ARGUMENTS:", "引数:"), ("OPTIONS:", "オプション:"),
            (" SUBCOMMANDS:", ":"), ("SUBCOMMANDS:", "コマンド:"), ("<subcommand>", "<コマンド>"),
            ("<options>", "<オプション>"),
            ("Show help information.", "この説明を表示します。"),
            ("Show subcommand help information.", "コマンドの説明を表示します。"),
            ("(default: ", "(既定: "),
            ("See 'sumaho help", "くわしくは 'sumaho help"), ("' for detailed help.", "' をご覧ください。"),
        ]
        return words.reduce(text) { $0.replacing($1.0, with: $1.1) }
    }

    private static func quotations(in message: String) -> [String] {
        let parts = message.split(separator: "'", omittingEmptySubsequences: false)
        return parts.indices.filter { !$0.isMultiple(of: 2) && $0 < parts.count - 1 }.map {
            String(parts[$0])
        }
    }
}
