import ArgumentParser
import Clinic
import Desk

/// `sumaho book --venue V --at 'D T' --kana K --phone P (--age A | --born D)`
struct BookCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "book", abstract: "予約します")

    @OptionGroup var wish: WishOptions

    @Option(help: "一緒に来る人数 (1から9まで、既定は1)")
    var party: String?

    @Option(help: "年齢を確かめられないまま受ける理由")
    var waiveAge: String?

    @Option(help: "先の予約や1日の上限を超えて受ける理由")
    var waiveLimit: String?

    @Option(help: "受けた窓口 (phone、venue)")
    var source: String?

    @OptionGroup var resident: ResidentOptions
    @OptionGroup var calling: CallerOptions
    @OptionGroup var callingBack: CallBackOptions
    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let wish = try await wish.wish(counter)
        let source = try source.map { text throws(Refusal) in
            guard let source = [Booking.Source.phone, .venue].first(where: { $0.rawValue == text }) else {
                throw .badInput("source", "--source は phone か venue です。")
            }
            return source
        }
        try await counter.change(
            Book(
                wish: wish, resident: try resident.resident(today: counter.today),
                person: try resident.personID(), newPerson: resident.newPerson, ageWaiver: waiveAge,
                limitWaiver: waiveLimit, caller: try calling.whoCalls(),
                callBack: try callingBack.callBackTo(),
                party: try Typed.integer(party, field: "party", words: "人数") ?? 1,
                source: source ?? .phone), writing)
    }
}
