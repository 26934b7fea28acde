#pragma once

#include "arxiv/advice.h"

#include <QList>

namespace dp::query {

/// A list of advice without duplicates.
class AdviceList
{
public:
    void add(Advice::Kind kind, const QString &subject)
    {
        // Maximum number of characters of a subject; keeps the sentence short.
        static constexpr qsizetype longest = 60;
        const Advice advice{
            kind, subject.size() > longest ? QString(subject.left(longest) + u'…') : subject, 0};
        // A longer list does not help the user. Each new item is compared with all others, so the limit also
        // bounds the time.
        static constexpr qsizetype most = 100;
        if (m_list.size() < most && !m_list.contains(advice))
            m_list << advice;
    }
    const QList<Advice> &list() const { return m_list; }

private:
    QList<Advice> m_list;
};

} // namespace dp::query
