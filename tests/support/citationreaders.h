#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace dp::test {

/// An entry of a BibTeX file, or a record of a RIS file.
struct CitationEntry {
    QString type;
    QString key;
    QMap<QString, QStringList> fields; ///< values without their outer braces

    QString field(const char *name) const { return fields.value(QString::fromLatin1(name)).join(u'|'); }
    QStringList names() const { return fields.keys(); }
};

/// Reads a file of BibTeX or biblatex. Shares no code with the writer. Ends the program if the file is not
/// well-formed: braces that are not balanced, a field twice, or text between the entries.
QList<CitationEntry> readBibtex(const QByteArray &bytes);
/// Returns a value of readBibtex() with its escaped characters as plain characters.
QString withoutTex(QString value);
/// Reads a RIS file with CRLF. Ends the program if a line has no tag.
QList<CitationEntry> readRis(const QByteArray &bytes);

} // namespace dp::test
