#include "transfer/jsonkeys.h"

#include <QByteArrayView>
#include <QList>
#include <QSet>

#include <algorithm>

namespace dp::jsonkeys {
namespace {

/// Returns the position after the text that begins with the quotation mark at `at`.
qsizetype pastText(QByteArrayView json, qsizetype at)
{
    for (++at; at < json.size() && json[at] != '"'; ++at)
        if (json[at] == '\\')
            ++at;
    return at + 1;
}

} // namespace

QByteArray repeatedIn(const QByteArray &json)
{
    QList<QSet<QByteArray>> objects; // keys of the open objects; a list has no keys
    QByteArrayView last; // the text that may be a key
    for (qsizetype at = 0; at < json.size();) {
        const char c = json[at];
        if (c == '"') {
            const qsizetype end = pastText(json, at);
            last = QByteArrayView(json).sliced(
                at + 1, std::max<qsizetype>(0, std::min(end - 1, json.size()) - at - 1));
            at = end;
            continue;
        }
        if (c == '{' || c == '[')
            objects.emplaceBack();
        else if ((c == '}' || c == ']') && !objects.isEmpty())
            objects.removeLast();
        else if (c == ':' && !objects.isEmpty()) {
            const QByteArray key = last.toByteArray();
            if (objects.last().contains(key))
                return key;
            objects.last().insert(key);
        }
        ++at;
    }
    return {};
}

} // namespace dp::jsonkeys
