#pragma once

#include "base/keyword.h"
#include "cli/commandline.h"

#include <QStringList>

namespace dp {

/// Makes the keyword that a call of "keywords" describes.
class CalledKeyword
{
public:
    explicit CalledKeyword(const Invocation &call)
        : m_call(call)
    {
    }

    /// A new keyword, checked.
    Result<Keyword> fresh();
    /// The existing keyword with the changes of the call, checked.
    Result<Keyword> changed(const Keyword &before);

    /// Texts that were decoded from a pasted address.
    const QStringList &decoded() const { return m_decoded; }

private:
    QString read(const QString &text);
    /// mayClear: an empty value clears the list of terms.
    void readTerms(Keyword &keyword, bool mayClear);
    /// Returns false if the call has no --category.
    bool readCategories(Keyword &keyword) const;
    static Result<Keyword> checked(const Keyword &keyword, const Invocation &call);

    const Invocation &m_call;
    QStringList m_decoded;
};

} // namespace dp
