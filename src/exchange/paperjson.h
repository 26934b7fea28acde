#pragma once

#include "base/keyword.h"
#include "base/paper.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>

namespace dp::json {

/// The object for scripts. Its keys are part of the stable interface of the command line. Revisions are
/// included only on request.
QJsonObject paper(const LibraryPaper &libraryPaper, bool withRevisions);
QJsonObject keyword(const KeywordState &state, const QString &query);
/// An indented array of objects, with a newline at the end.
QByteArray array(const QList<QJsonObject> &objects);
QByteArray object(const QJsonObject &object);

/// Writes the same array in pieces, for lists of any length. The results of all next() calls and of end(),
/// joined, are the array.
class ArrayWriter
{
public:
    QByteArray next(const QJsonObject &object);
    QByteArray end();

private:
    bool m_isEmpty = true;
};

} // namespace dp::json
