#pragma once

#include "base/keyword.h"
#include "base/result.h"
#include "cli/commands/keywordoptions.h"

#include <QStringList>

namespace dp {

/// Makes a keyword from the options of a call.
class KeywordBuilder
{
public:
    explicit KeywordBuilder(const KeywordOptions &options)
        : m_options(options)
    {
    }

    /// A new keyword, checked.
    Result<Keyword> fresh();
    /// The existing keyword with the changes from the options, checked.
    Result<Keyword> changed(const Keyword &before);

    /// Texts that were decoded from a pasted address.
    const QStringList &decoded() const { return m_decoded; }

private:
    QString read(const QString &text);
    /// mayClear: an empty value clears the list of terms.
    void readTerms(Keyword &keyword, bool mayClear);
    /// Returns false if --category was not given.
    bool readCategories(Keyword &keyword) const;
    Result<Keyword> checked(const Keyword &keyword) const;

    const KeywordOptions &m_options;
    QStringList m_decoded;
};

} // namespace dp
