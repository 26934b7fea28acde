#pragma once

#include "base/keyword.h"
#include "base/paper.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>

namespace dp::json {

/// The object that scripts rely on; its keys are part of the command line's contract. A revision list only
/// where asked for.
QJsonObject paper(const ShelvedPaper &shelved, bool withRevisions);
QJsonObject keyword(const KeywordState &state, const QString &query);
/// An array of objects, indented, with a newline at the end.
QByteArray array(const QList<QJsonObject> &objects);
QByteArray object(const QJsonObject &object);

/// The same array in pieces, for lists of any length: all that next() and end() return, one after the other.
class ArrayWriter
{
public:
    QByteArray next(const QJsonObject &object);
    QByteArray end();

private:
    bool m_isEmpty = true;
};

} // namespace dp::json
