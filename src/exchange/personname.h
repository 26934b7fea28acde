#pragma once

#include <QString>

namespace dp {

/// The parts of an author's name, as reference managers need them. arXiv gives only the whole name.
struct PersonName {
    QString given;
    QString particle; ///< such as "van den"; not used for sorting in many styles
    QString family;
    QString suffix; ///< such as "Jr."
    QString literal; ///< a name without parts: a collaboration, a company or a single name; else empty

    /// Divides a name into its parts. The last word is the family name, with the particles before it. The
    /// name may contain TeX.
    static PersonName parse(const QString &name);

    friend bool operator==(const PersonName &, const PersonName &) = default;
};

} // namespace dp
