#include "library/pagecellstore.h"

#include "base/log.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {

PageCellStore::PageCellStore(Connection &connection)
    : m_read(connection, u"SELECT cells FROM page_cells WHERE paper_id = ?"_s)
    , m_write(connection, u"INSERT OR REPLACE INTO page_cells (paper_id, cells) VALUES (?, ?)"_s)
    , m_remove(connection, u"DELETE FROM page_cells WHERE paper_id = ?"_s)
{
}

Result<QString> PageCellStore::of(qint64 paper)
{
    DP_TRY(m_read.bind(paper).run());
    const QString data = m_read.next() ? m_read.text(0) : QString();
    DP_TRY(m_read.outcome());
    m_read.finish();
    return data;
}

Outcome PageCellStore::set(qint64 paper, const QString &data)
{
    if (data.size() > maximumLength) {
        qCWarning(logLibrary) << "the cells of paper" << paper << "are too long; the old ones stay";
        return success();
    }
    return data.isEmpty() ? m_remove.bind(paper).run() : m_write.bind(paper, data).run();
}

bool PageCellStore::isData(const QString &text)
{
    if (text.size() > maximumLength || !text.startsWith(u'{'))
        return false;
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    const QStringList names = object.keys();
    return !names.isEmpty() && std::all_of(names.cbegin(), names.cend(), [&object](const QString &name) {
        return (name == "cells"_L1 || name == "under"_L1) && object[name].isObject();
    });
}

} // namespace dp
