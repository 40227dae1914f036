import Almanac
import Clinic
import Desk

/// 相談コーナー for tests.
extension TestWard {
    /// 区民まつり on a date, from 10:00 to 16:00.
    package static func corner(_ date: String, _ title: String = "区民まつり", team: Int? = nil) -> NewCornerDay {
        NewCornerDay(
            title: title, place: "グリーンホール前", date: CivilDate(date)!, hours: TimeSpan("10:00-16:00")!,
            team: team)
    }

    /// The id of a tap that only this number has.
    package static func tap(_ number: Int) -> CornerTapID {
        let digits = String(number, radix: 16)
        let zeros = String(repeating: "0", count: 12 - digits.count)
        return CornerTapID("0190c0de-0000-4000-8000-\(zeros)\(digits)")!
    }
}
