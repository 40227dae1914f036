import Almanac
import Clinic

extension Postcard {
    /// The application that a card is.
    ///
    /// - Parameter receivedOn: the day on which the whole heap came; today where nil.
    package func apply(
        to course: CourseID, receivedOn: CivilDate? = nil, exception: String? = nil
    ) -> Apply {
        Apply(
            course: course, choices: choices,
            resident: Resident(
                kana: kana, phone: phone, name: name, age: age, outsideWard: isElsewhere), address: address,
            source: .postcard, postmarkedOn: postmarkedOn, receivedOn: receivedOn, exception: exception)
    }

    /// The request of this card among those that are sent together: a heap that is sent twice is entered
    /// once.
    package func request(within heap: RequestID) -> RequestID {
        .derived(from: "\(heap) \(repeated) \(said)")
    }
}
