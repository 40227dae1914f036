import Almanac
import Clinic
import Desk

extension RosterPages {
    /// Somebody on one date of theirs.
    func row(_ line: RosterLine, _ date: RosterLine.Date, isDue: Bool) -> Row {
        let called = line.kana ?? "(氏名なし)"
        func button(_ label: String, _ value: MarkValue, isMain: Bool = false) -> DayRow.Button {
            DayRow.Button(
                label: label, description: "\(called) 様を\(label)に", action: "mark", value: value.rawValue,
                was: date.state.rawValue, request: pages.freshID(), isMain: isMain)
        }
        var buttons: [DayRow.Button] = []
        if isDue, date.state == .booked || date.state == .sessionClosed {
            buttons = [
                button("来館", .attended, isMain: true), button("欠席", .absent),
                button("欠席(連絡あり)", .absentWithNotice),
            ]
        } else if isDue, [.attended, .absent, .absentWithNotice].contains(date.state) {
            buttons = [button("元に戻す", .cleared)]
        }
        var badges = line.first ? ["初めて"] : []
        if line.state == .offered { badges.append(line.state.label) }
        return Row(
            anchor: "b\(date.booking)", mark: "\(line.number)番", kana: called, isSecret: line.secret,
            written: line.name, phone: line.phone, badges: badges,
            state: date.state == .booked ? "受講" : date.state.label, stateCode: date.state.rawValue,
            buttons: buttons, booking: date.booking.description, on: date.date.description)
    }
}
