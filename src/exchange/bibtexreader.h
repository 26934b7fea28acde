#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace dp {

/// An entry of a BibTeX or biblatex file.
struct BibtexEntry {
    QString type; ///< in lower case, such as "article"
    QString key;
    QHash<QString, QString> fields; ///< by the name in lower case; values as written, in one line
    int line = 0; ///< line number of the entry, counted from 1

    QString field(QLatin1StringView name) const { return fields.value(name); }
};

/// Reads BibTeX and biblatex: values in braces, in quotation marks, numbers and names of `@string`, joined by
/// `#`; `@comment` and `@preamble` are skipped. A broken entry is reported, and the others are read. Names
/// of strings add at most four times the length of the text and a million characters; an entry with more is
/// broken. The time is linear in the length of the text with these additions. Source: Oren Patashnik,
/// BibTeXing, 1988; the documentation of biblatex
namespace bibtex {

struct Found {
    QList<BibtexEntry> entries;
    QStringList problems; ///< in English, each with its line
};

Found read(const QString &text);
/// Returns whether the text has an entry near its beginning.
bool looksLikeBibtex(const QByteArray &utf8);

} // namespace bibtex
} // namespace dp
