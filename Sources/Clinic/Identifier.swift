/// The number of a row, typed by what it numbers, so that a seat's can never stand where a booking's belongs.
package struct Identifier<Of>: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let number: Int64

    package init(_ number: Int64) {
        self.number = number
    }

    package var description: String { String(number) }

    package static func < (left: Self, right: Self) -> Bool {
        left.number < right.number
    }
}

extension Identifier: Codable {
    package init(from decoder: any Decoder) throws {
        number = try decoder.singleValueContainer().decode(Int64.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(number)
    }
}

/// What the numbers number; never made, only named.
package enum Numbered {
    /// 開催日
    package enum Session {}
    /// 枠
    package enum Seat {}
    /// 予約
    package enum Booking {}
    /// 利用者
    package enum Person {}
    /// キャンセル待ち
    package enum Waiting {}
    /// 電話連絡
    package enum Task {}
    /// ご希望に添えず
    package enum TurnedAway {}
    /// A program's key.
    package enum Token {}
    /// 当日待ち
    package enum Queued {}
    /// 日締め
    package enum Closing {}
    /// 月締め
    package enum MonthClosing {}
    /// A line of a paper day.
    package enum PaperLine {}
    /// 相談票
    package enum Record {}
    /// 相談内容 or 案内先
    package enum Choice {}
    /// A shared tablet.
    package enum Tablet {}
    /// 教室
    package enum Course {}
    /// 申込
    package enum Application {}
    /// 受講
    package enum Enrolment {}
    /// 抽選
    package enum Draw {}
    /// 結果の連絡
    package enum CourseCall {}
    /// A day of a 相談コーナー.
    package enum Corner {}
    /// People counted on paper at a 相談コーナー.
    package enum Tally {}
    /// 取組
    package enum Milestone {}
    /// 取込み
    package enum Import {}
}

/// The number of a 開催日.
package typealias SessionID = Identifier<Numbered.Session>
/// The number of a 枠.
package typealias SeatID = Identifier<Numbered.Seat>
/// The number of a 予約.
package typealias BookingID = Identifier<Numbered.Booking>
/// The number of a 利用者.
package typealias PersonID = Identifier<Numbered.Person>
/// The number of a wish on the waiting list.
package typealias WaitingID = Identifier<Numbered.Waiting>
/// The number of a call to make.
package typealias TaskID = Identifier<Numbered.Task>
/// The number of a note that somebody was turned away.
package typealias TurnedAwayID = Identifier<Numbered.TurnedAway>
/// The number of a program's key.
package typealias TokenID = Identifier<Numbered.Token>
/// The number of an entry in the queue at the door.
package typealias QueuedID = Identifier<Numbered.Queued>
/// The number of a 日締め.
package typealias ClosingID = Identifier<Numbered.Closing>
/// The number of a line of a paper day.
package typealias PaperLineID = Identifier<Numbered.PaperLine>
/// The number of a 相談票, as it was written once; a correction has another.
package typealias RecordID = Identifier<Numbered.Record>
/// The number of a choice on the 相談票.
package typealias ChoiceID = Identifier<Numbered.Choice>
/// The number of a shared tablet.
package typealias TabletID = Identifier<Numbered.Tablet>
/// The number of a 教室.
package typealias CourseID = Identifier<Numbered.Course>
/// The number of a 申込, of the whole ward; within its course an application has another.
package typealias ApplicationID = Identifier<Numbered.Application>
/// The number of a 受講: a place in a course.
package typealias EnrolmentID = Identifier<Numbered.Enrolment>
/// The number of a 抽選, as it was drawn once.
package typealias DrawID = Identifier<Numbered.Draw>
/// The number of a call to make about an application.
package typealias CourseCallID = Identifier<Numbered.CourseCall>
/// The number of a day of a 相談コーナー.
package typealias CornerID = Identifier<Numbered.Corner>
/// The number of a 月締め.
package typealias MonthClosingID = Identifier<Numbered.MonthClosing>
/// The number of an entry of people counted on paper.
package typealias TallyID = Identifier<Numbered.Tally>
/// The number of a 取組, of the whole ward; people name it by its code and its fiscal year.
package typealias MilestoneID = Identifier<Numbered.Milestone>
/// The number of a 取込み.
package typealias ImportID = Identifier<Numbered.Import>
