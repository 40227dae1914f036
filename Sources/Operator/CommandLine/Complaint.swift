import Almanac
import ArgumentParser
import Clinic
import Glibc

/// What went wrong, as the person at the terminal (or the program behind `--json`) is told.
struct Complaint {
    private let refusal: Refusal
    private let venues: [Venue]
    /// The way out that only the command knows.
    private let hint: String?
    /// Text that is no complaint: help that was asked for.
    private let help: String?
    /// The exit code of a command that has told its bad news itself.
    private let silent: Int32?

    init(_ error: any Error) {
        var venues: [Venue] = []
        var hint: String?
        var help: String?
        var silent: Int32?
        switch error {
        case let named as NamedRefusal:
            (refusal, venues, hint) = (named.refusal, named.venues, named.hint)
        case let refusal as Refusal:
            self.refusal = refusal
        case let phrase as PhraseError:
            refusal = Refusal(.badInput, phrase.message)
        case let code as ExitCode:
            // Whoever threw it has said everything already.
            (refusal, silent) = (Refusal(.systemFailed, ""), code.rawValue)
        case is OutputFailure:
            refusal = Refusal(.systemFailed, "結果を書き出せませんでした。")
        default:
            if Sumaho.exitCode(for: error) == .success {
                help = ParserWords.help(Sumaho.fullMessage(for: error))
                refusal = Refusal(.badInput, "")
            } else if ParserWords.isUsage(Sumaho.exitCode(for: error)) {
                refusal = Refusal(.badInput, ParserWords.sentence(Sumaho.message(for: error)))
            } else {
                refusal = Refusal(.systemFailed, "思わぬ失敗で中断しました。何も変更していません(\(type(of: error)))。")
            }
        }
        self.venues = venues
        self.hint = hint
        self.help = help
        self.silent = silent
    }

    /// Tells it and gives the exit code.
    func report(asJSON json: Bool) -> Int32 {
        if let silent { return silent }
        do {
            if let help {
                try Output.write(help + "\n", to: STDOUT_FILENO)
                return 0
            }
            if json {
                try Output.write(Output.encoded(refusal) + "\n", to: STDOUT_FILENO)
            } else {
                try Output.write(lines.map(\.printable).joined(separator: "\n") + "\n", to: STDERR_FILENO)
            }
        } catch {
            return Refusal.Code.systemFailed.exitCode
        }
        return refusal.code.exitCode
    }

    /// The lines of it, for people.
    var lines: [String] {
        var lines = [refusal.message]
        if !refusal.alternatives.isEmpty {
            lines.append("近くの空き:")
            lines += refusal.alternatives.map { "  " + BookingWords.line($0, venues: venues) }
        }
        lines += refusal.candidates.map(BookingWords.line)
        return lines + [hint ?? Self.hints[refusal.code]].compactMap(\.self)
    }

    /// The way out by this command line; the API and the pages have their own.
    private static let hints: [Refusal.Code: String] = [
        .personAmbiguous: "どなたか決まったら --person 番号、別の方なら --new-person を付けてください。",
        .ageUncertain: "生年月日は --born で入れます。確かめられないまま受けるときは --waive-age に理由を入れてください。",
        .alreadyMarked: "出欠は sumaho mark 予約番号 none で取り消せます。",
        .dayNotSettled: "出欠は sumaho mark で入れます。来たかどうか分からない予約は --unknown 番号 を付けてください。",
        .idReused: "--id や --mark には、まだ使っていない番号を入れてください(--id は省けば自動で付きます)。",
        .limitReached: "それでも受けるときは --waive-limit に理由を入れてください。",
        .seatHeld: "sumaho wait join で、この方もお待ちいただけます。",
        .signInNeeded: "認証は環境変数 SUMAHO_TOKEN か ~/.config/sumaho/token に入れてください。",
    ]
}

extension String {
    /// Without what a terminal would obey: a message may repeat what somebody typed.
    var printable: String {
        guard unicodeScalars.contains(where: \.isObeyed) else { return self }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: unicodeScalars.map { $0.isObeyed ? " " : $0 })
        return String(view)
    }
}

extension Unicode.Scalar {
    /// Whether a terminal does something instead of showing it. All of these stand before the kana.
    fileprivate var isObeyed: Bool {
        guard !(0x20...0x7E).contains(value), value < 0x3000 else { return false }
        return properties.generalCategory == .control || properties.isBidiControl
    }
}
