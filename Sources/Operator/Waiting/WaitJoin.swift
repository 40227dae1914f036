import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho wait join [VENUE] [--when '火木 午前 12/25まで']`
struct WaitJoin: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "join", abstract: "キャンセル待ちに加えます")

    @Argument(help: "会場 (なければどの会場でも)")
    var venue: String?

    @Option(help: "曜日(毎週)、時間帯、いつまで ('火木 午前 12/25まで')")
    var when: String?

    @Option(help: "一緒に来る人数 (1から9まで、既定は1)")
    var party: String?

    @OptionGroup var resident: ResidentOptions
    @OptionGroup var calling: CallerOptions
    @OptionGroup var callingBack: CallBackOptions
    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let chosen = try await venue.asyncMap(counter.venue)
        let said = try WhereAndWhen(when ?? "", venues: [], today: counter.today, weekly: true)
        let wish = said.waitingWish
        let waiting = try await counter.desk.tell(
            JoinWaiting(
                venue: chosen?.id, weekdays: wish.weekdays, part: wish.part,
                since: wish.since, until: wish.until,
                resident: try resident.resident(today: counter.today), person: try resident.personID(),
                newPerson: resident.newPerson,
                party: try Typed.integer(party, field: "party", words: "人数") ?? 1,
                caller: try calling.whoCalls(), callBack: try callingBack.callBackTo()),
            id: writing.requestID())
        try await counter.show(waiting, said: resident.kana, ReadBack.joinedWaiting)
    }
}
