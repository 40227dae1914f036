/// 対象: whom something is for, as announcements say it.
package enum Audience {
    /// 「区内在住の60歳以上の方」; from 0 everybody who lives in the ward.
    package static func words(from minimumAge: Int) -> String {
        minimumAge > 0 ? "区内在住の\(ages(from: minimumAge))の方" : "区内在住の方"
    }

    /// 「60歳以上」; from 0 「年齢不問」.
    package static func ages(from minimumAge: Int) -> String {
        minimumAge > 0 ? "\(minimumAge)歳以上" : "年齢不問"
    }
}
