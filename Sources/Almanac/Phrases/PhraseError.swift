/// Why a phrase was refused.
package struct PhraseError: Error, Hashable, Sendable {
    /// One Japanese sentence: what was found, and what is understood; or a question what was meant.
    package let message: String
}

/// What can be wrong with a phrase, before it is put into words.
enum PhraseFault: Error {
    case tooLong
    /// It does not have the form of anything we know.
    case unreadable
    /// It has the form, but there is no such day or time: 2/30, 25時.
    case impossible
    /// It names a weekday that this date does not have.
    case otherWeekday(CivilDate)
    /// Anything else, already in words: a question, or a sentence that examples would not help.
    case sentence(String)
}

/// One kind of phrase: what it is called and how it may be written.
struct PhraseGuide: Sendable {
    let noun: String
    let examples: String

    /// Reads a whole phrase by a grammar, and puts what is wrong with it into words.
    func read<Value>(
        _ phrase: String, by grammar: (inout PhraseScanner) throws(PhraseFault) -> Value
    ) throws(PhraseError) -> Value {
        do throws(PhraseFault) {
            guard !PhraseScanner.isTooLong(phrase) else { throw .tooLong }
            var scanner = PhraseScanner(phrase)
            let value = try grammar(&scanner)
            guard scanner.isAtEnd else { throw .unreadable }
            return value
        } catch {
            throw PhraseError(message: message(for: error, in: phrase))
        }
    }

    private func message(for fault: PhraseFault, in phrase: String) -> String {
        let help = "(\(examples) のように入れてください)"
        return switch fault {
        case .tooLong: "\(noun)は\(PhraseScanner.limit)文字以内です\(help)。"
        case .unreadable: "「\(phrase)」は\(noun)として読めません\(help)。"
        case .impossible: "「\(phrase)」という\(noun)はありません\(help)。"
        case .otherWeekday(let date):
            "「\(phrase)」とありますが、\(date)は\(date.weekday.kanji)曜日です(日にちと曜日を確かめてください)。"
        case .sentence(let sentence): sentence
        }
    }
}
