#pragma once

#include "base/keyword.h"
#include "base/paper.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>

namespace dp::json {

/// Returns the JSON object of a paper for scripts. Its keys are part of the stable interface of the command
/// line. It contains the revisions only if withRevisions is true.
QJsonObject paper(const LibraryPaper &libraryPaper, bool withRevisions);
QJsonObject keyword(const KeywordState &state, const QString &query);
/// Returns an indented array of objects, with a newline at the end.
QByteArray array(const QList<QJsonObject> &objects);
QByteArray object(const QJsonObject &object);

/// Writes the same array as array(), but in pieces, so the list may have any length. The results of all
/// next() calls and of end() together are the array.
class ArrayWriter
{
public:
    QByteArray next(const QJsonObject &object);
    QByteArray end();

private:
    bool m_isEmpty = true;
};

} // namespace dp::json
