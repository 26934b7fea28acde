#pragma once

#include "arxiv/advice.h"

#include <QList>

namespace dp::query {

/// Collects advice without duplicates.
class AdviceList
{
public:
    void add(Advice::Kind kind, const QString &subject)
    {
        static constexpr qsizetype longest = 60; // keeps the sentence short
        const Advice advice{
            kind, subject.size() > longest ? QString(subject.left(longest) + u'…') : subject, 0};
        // A longer list does not help the user, and each new item is compared with all others.
        static constexpr qsizetype most = 100;
        if (m_list.size() < most && !m_list.contains(advice))
            m_list << advice;
    }
    const QList<Advice> &list() const { return m_list; }

private:
    QList<Advice> m_list;
};

} // namespace dp::query
