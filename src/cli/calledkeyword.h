#pragma once

#include "base/keyword.h"
#include "cli/commandline.h"

#include <QStringList>

namespace dp {

/// The keyword that a call of "keywords" describes.
class CalledKeyword
{
public:
    explicit CalledKeyword(const Invocation &call)
        : m_call(call)
    {
    }

    /// A new one, checked.
    Result<Keyword> fresh();
    /// That one with what the call gives, checked. Nothing else changes.
    Result<Keyword> changed(const Keyword &before);

    /// Texts that were decoded from a piece of an address, as they are now.
    const QStringList &decoded() const { return m_decoded; }

private:
    QString read(const QString &text);
    void readList(const std::optional<QStringList> &given, QStringList &list);
    void readTerms(Keyword &keyword);
    static Result<Keyword> checked(const Keyword &keyword, const Invocation &call);

    const Invocation &m_call;
    QStringList m_decoded;
};

} // namespace dp
