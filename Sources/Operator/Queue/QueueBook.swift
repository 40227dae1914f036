import ArgumentParser
import Clinic
import Desk

/// `sumaho queue book QUEUED --venue V --at 'D T'`
struct QueueBook: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "book", abstract: "当日待ちの方の、別の日時の予約を取ります")

    @Argument(help: "当日待ちの番号 (整理番号ではありません)")
    var queued: String

    @Option(help: "年齢を確かめられないまま受ける理由")
    var waiveAge: String?

    @Option(help: "先の予約や1日の上限を超えて受ける理由")
    var waiveLimit: String?

    @OptionGroup var wish: WishOptions
    @OptionGroup var resident: ResidentOptions
    @OptionGroup var callingBack: CallBackOptions
    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        try await counter.change(
            BookQueued(
                queued: try Typed.identifier(queued, field: "queued", words: "当日待ちの番号"),
                wish: try await wish.wish(counter),
                resident: try resident.resident(today: counter.today), person: try resident.personID(),
                newPerson: resident.newPerson, ageWaiver: waiveAge, limitWaiver: waiveLimit,
                callBack: try callingBack.callBackTo()), writing)
    }
}
