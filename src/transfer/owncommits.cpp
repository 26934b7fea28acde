#include "transfer/owncommits.h"

#include "transfer/publishmessage.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp::owncommits {
namespace {

/// Returns whether this program has made the commit: it has its message, one parent or none, and changes only
/// published files.
Result<bool> isOwn(
    const GitCommand &git, const QString &prefix, const QStringList &files, const QString &commit)
{
    const auto facts =
        git.line({u"show"_s, u"--no-show-signature"_s, u"-s"_s, u"--format=parents:%P%n%B"_s, commit});
    if (!facts)
        return facts.error();
    if (facts->section(u'\n', 0, 0).contains(u' ')
        || !publishmessage::isOwn(facts->section(u'\n', 1).trimmed()))
        return false;
    const auto changed = git.run({u"diff-tree"_s, u"--root"_s, u"-r"_s, u"-z"_s, u"--no-commit-id"_s,
        u"--name-only"_s, u"--no-renames"_s, commit});
    if (!changed)
        return changed.error();
    const QStringList names = gitprocess::namesIn(*changed);
    return !names.isEmpty() && std::all_of(names.cbegin(), names.cend(), [&](const QString &name) {
        return name.startsWith(prefix) && files.contains(name.mid(prefix.size()));
    });
}

} // namespace

Result<bool> areAll(
    const GitCommand &git, const QString &prefix, const QStringList &files, const QStringList &range)
{
    constexpr int most = 100;
    const auto list = git.line(QStringList{u"rev-list"_s, u"--max-count=%1"_s.arg(most)} + range);
    if (!list)
        return list.error();
    const QStringList commits = list->split(u'\n', Qt::SkipEmptyParts);
    for (const QString &commit : commits) {
        const auto own = isOwn(git, prefix, files, commit);
        if (!own || !*own)
            return own;
    }
    return commits.size() < most;
}

} // namespace dp::owncommits
