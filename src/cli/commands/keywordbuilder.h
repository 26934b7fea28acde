#pragma once

#include "base/keyword.h"
#include "base/result.h"
#include "cli/commands/keywordoptions.h"

#include <QStringList>

namespace dp {

/// Creates a keyword from the options of a call.
class KeywordBuilder
{
public:
    explicit KeywordBuilder(const KeywordOptions &options)
        : m_options(options)
    {
    }

    /// Returns a new keyword, which has passed Keyword::checked().
    Result<Keyword> fresh();
    /// Returns the existing keyword with the changes from the options. The result has passed
    /// Keyword::checked().
    Result<Keyword> changed(const Keyword &before);

    /// Returns the texts that were decoded because the user had pasted them from an address.
    const QStringList &decoded() const { return m_decoded; }

private:
    QString read(const QString &text);
    /// mayClear: if the only value of an option is empty, the list of terms is cleared.
    void readTerms(Keyword &keyword, bool mayClear);
    /// Sets the categories from --category. Returns false if this option was not given.
    bool readCategories(Keyword &keyword) const;
    Result<Keyword> checked(const Keyword &keyword) const;

    const KeywordOptions &m_options;
    QStringList m_decoded;
};

} // namespace dp
