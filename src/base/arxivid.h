#pragma once

#include <QDate>
#include <QString>
#include <QStringView>

#include <optional>

namespace dp {

/// An arXiv identifier with or without its version, new (2502.20780v1) or old (hep-th/9901001).
///
/// key() maps it to one dense integer that sorts by the month of submission and the number in the month. It
/// is the primary key of a paper: months since 1991-01, then 7 bits for the archive and 17 bits for the
/// number. Old identifiers sort by archive within their month. The set of archives is closed, so seven bits
/// are enough.
/// Source of the forms: https://info.arxiv.org/help/arxiv_identifier.html
class ArxivId
{
public:
    ArxivId() = default;

    /// Reads the bare identifier, `arXiv:` before it, or an address of its abstract or PDF page. White space
    /// around it is ignored. Nothing if the text is not an identifier.
    static std::optional<ArxivId> parse(QStringView text);
    static std::optional<ArxivId> fromKey(qint64 key, int version = 0);

    qint64 key() const { return m_key; }
    /// 0 without a version.
    int version() const { return m_version; }
    /// The first day of the month in the identifier.
    QDate month() const;
    ArxivId withVersion(int version) const;
    /// Returns the identifier with its version, or with version 1 if it has none.
    ArxivId orFirstVersion() const { return m_version > 0 ? *this : withVersion(1); }
    /// Without the version: `2502.20780`.
    QString toString() const;
    /// With the version: `2502.20780v1`. Without a known version, the bare identifier.
    QString versioned() const;

    friend bool operator==(const ArxivId &, const ArxivId &) = default;

private:
    static std::optional<ArxivId> parseAddress(QStringView text);

    qint64 m_key = 0;
    int m_version = 0;
};

} // namespace dp
