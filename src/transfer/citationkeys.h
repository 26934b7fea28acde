#pragma once

#include "base/paper.h"
#include "base/result.h"
#include "library/citationkeystore.h"
#include "library/library.h"
#include "transfer/givenkeys.h"

#include <QList>

#include <memory>
#include <vector>

namespace dp {

/// The keys of citations. A paper keeps the key that it has got before. If several papers without one have
/// the same name, the first one by identifier gets the plain name, and the next ones get a letter:
/// vaswani2017attentiona. Keys that differ only in case count as equal. So a paper has the same key in an
/// export of some papers as in an export of all papers. Needs 16 bytes for each paper of the years in
/// question. Use it in the thread of the library.
class CitationKeys
{
public:
    /// Reads the papers that may have the same key as papers with ids from firstId to lastId. pattern: see
    /// citationkey::of().
    static Result<CitationKeys> load(Library &library, const QString &pattern, qint64 firstId, qint64 lastId);
    /// Like load(), for some papers. Faster, because papers of other authors are ignored.
    static Result<CitationKeys> loadFor(
        Library &library, const QString &pattern, const QList<LibraryPaper> &papers);
    /// Uses the faster one of the functions above.
    static Result<CitationKeys> loadFor(Library &library, const QString &pattern, const QList<qint64> &ids);

    Result<QString> keyOf(const Paper &paper);
    /// Returns the keys that keyOf() has returned and that are not stored yet.
    const GivenKeys &given() const { return m_given; }

private:
    struct Entry {
        quint64 hash = 0; // of the plain key
        qint64 id = 0;
        friend auto operator<=>(const Entry &, const Entry &) = default;
    };

    CitationKeys(Library &library, const QString &pattern);
    Outcome readStored(qint64 first, qint64 end);
    void addEntry(const QString &key, qint64 id);
    Result<QString> freeKey(const QString &name, const Paper &paper, qint64 rank);
    Result<bool> isFree(const QString &key);
    bool isPlainKey(const QString &key) const;

    std::unique_ptr<CitationKeyStore> m_store;
    QString m_pattern;
    std::vector<qint64> m_stored; // papers that have a key, sorted
    std::vector<Entry> m_entries; // of the other papers, sorted
    GivenKeys m_given;
};

} // namespace dp
