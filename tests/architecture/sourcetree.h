#pragma once

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace dp::test {

/// The text of source files, by their path in the tree: library/papers.h.
using Sources = QHash<QString, QString>;

/// Reads all headers and source files of a folder.
Sources sourcesIn(const QString &folder);

struct Include {
    QString name;
    bool isOurs = false; ///< in quotation marks
    int line = 0;
};
QList<Include> includesOf(const QString &text);

/// Returns the path without the suffix. A header and its source file are one unit.
QString unitOf(const QString &path);

struct Literal {
    QString text;
    int line = 0;
};
/// A file without its comments and string literals. Line breaks stay.
struct Code {
    QString text;
    QList<Literal> literals;
};
Code codeOf(const QString &text);

/// Compares what breaks a rule with the exceptions of today. found: a message for each offender. Returns the
/// messages of the offenders without an exception, and a message for each exception without an offender.
QStringList differences(const QHash<QString, QString> &found, const QSet<QString> &exceptions);

} // namespace dp::test
