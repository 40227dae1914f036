import Clinic

/// A telephone number as it is said.
package enum SpokenPhone {
    /// 「3958の0163」: as the newsletter prints it, without the area code that all of the ward shares; other
    /// numbers are said whole, 「090の1000の0001」.
    package static func text(_ phone: PhoneNumber) -> String {
        let printed = phone.normal.hasPrefix("03-") ? phone.normal.dropFirst(3) : phone.normal[...]
        return printed.split(separator: "-").joined(separator: "の")
    }
}
