#pragma once

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace dp::test {

/// The text of each source file, by its path in the tree, such as "library/papers.h".
using Sources = QHash<QString, QString>;

/// Reads all headers and source files of a folder.
Sources sourcesIn(const QString &folder);

struct Include {
    QString name;
    bool isOurs = false; ///< whether the name is in quotation marks
    int line = 0;
};
QList<Include> includesOf(const QString &text);

/// Returns the path without the suffix. A header and its source file together are one unit.
QString unitOf(const QString &path);

struct Literal {
    QString text;
    int line = 0;
};
/// The code of a file, without comments and string literals. The line breaks stay.
struct Code {
    QString text;
    QList<Literal> literals;
};
Code codeOf(const QString &text);

/// Compares the code that breaks a rule with the allowed exceptions. found: a message for each file or place
/// that breaks the rule. Returns the messages for which there is no exception, and a message for each
/// exception that is not needed.
QStringList differences(const QHash<QString, QString> &found, const QSet<QString> &exceptions);

} // namespace dp::test
