#pragma once

#include <QDate>
#include <QString>
#include <QStringView>

#include <optional>

namespace dp {

/// An arXiv identifier with or without its version, new (2502.20780v1) or old (hep-th/9901001).
///
/// key() maps it to one dense integer that sorts in order of submission month and place in the month, and
/// is the primary key of a paper: months since 1991-01, then 7 archive bits and 17 number bits. Old
/// identifiers count by archive within their month (a closed set, so seven bits last for ever).
/// Source of the forms: https://info.arxiv.org/help/arxiv_identifier.html
class ArxivId
{
public:
    ArxivId() = default;

    /// Reads what people paste: the bare identifier, `arXiv:` before it, or an address of its abstract or PDF
    /// page. White space around it is ignored. Nothing where it is none.
    static std::optional<ArxivId> parse(QStringView text);
    static std::optional<ArxivId> fromKey(qint64 key, int version = 0);

    qint64 key() const { return m_key; }
    /// 0 where no version is named.
    int version() const { return m_version; }
    /// The first day of the month that the identifier names.
    QDate month() const;
    ArxivId withVersion(int version) const;
    /// Without the version: `2502.20780`.
    QString toString() const;
    /// With it: `2502.20780v1`; the bare one where none is known.
    QString versioned() const;

    friend bool operator==(const ArxivId &, const ArxivId &) = default;

private:
    static std::optional<ArxivId> parseAddress(QStringView text);

    qint64 m_key = 0;
    int m_version = 0;
};

} // namespace dp
