#pragma once

#include <QDate>
#include <QString>
#include <QStringView>

#include <optional>

namespace dp {

/// An arXiv identifier with or without its version. The scheme can be new (2502.20780v1) or old
/// (hep-th/9901001).
///
/// key() maps the identifier to one integer, which is the primary key of a paper. Keys sort by the month of
/// submission, and within the month by the number. Old identifiers sort by archive within their month. A key
/// consists of the months since 1991-01, then 7 bits for the archive and 17 bits for the number. arXiv adds
/// no further archives to the old scheme, so seven bits are enough. Source of the forms:
/// https://info.arxiv.org/help/arxiv_identifier.html
class ArxivId
{
public:
    ArxivId() = default;

    /// Reads an identifier. The text can be the identifier alone, the identifier after `arXiv:`, or the
    /// address of its abstract page or PDF. White space at both ends is ignored. Returns no value if the text
    /// is not an identifier.
    static std::optional<ArxivId> parse(QStringView text);
    static std::optional<ArxivId> fromKey(qint64 key, int version = 0);
    /// Returns a number that is not greater than the keys of all identifiers of this month, and greater than
    /// the keys of all earlier months.
    static qint64 lowestKeyOf(QDate month);

    qint64 key() const { return m_key; }
    /// Returns the version, or 0 if the identifier has no version.
    int version() const { return m_version; }
    /// Returns the first day of the month in the identifier.
    QDate month() const;
    ArxivId withVersion(int version) const;
    /// Returns the identifier with its version, or with version 1 if it has none.
    ArxivId orFirstVersion() const { return m_version > 0 ? *this : withVersion(1); }
    /// Returns the identifier without its version: `2502.20780`.
    QString toString() const;
    /// Returns the identifier with its version: `2502.20780v1`. If the version is not known, returns the
    /// identifier without it.
    QString versioned() const;

    friend bool operator==(const ArxivId &, const ArxivId &) = default;

private:
    static std::optional<ArxivId> parseAddress(QStringView text);

    qint64 m_key = 0;
    int m_version = 0;
};

} // namespace dp
