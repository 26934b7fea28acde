#include "transfer/pageversions.h"

#include "transfer/gitreader.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp::pageversions {
namespace {

constexpr qsizetype maximumPaths = 16; // a repository may have a README in each of many folders
constexpr int maximumRenames = 8;
const QString anyReadme = u":(icase,glob)**/readme.md"_s;

struct Commit {
    QByteArray id;
    qint64 time = 0;
};

class Lister
{
public:
    explicit Lister(const GitReader &git)
        : m_git(git)
    {
    }

    Result<PageVersions> list()
    {
        DP_TRY(readState());
        // A README that was renamed has a part of its history under the other name. Each round finds one
        // more name.
        for (int round = 0; round < maximumRenames; ++round) {
            DP_TRY(readCommits());
            const auto isLonger = findNames();
            if (!isLonger)
                return isLonger.error();
            if (!*isLonger)
                break;
        }
        if (m_paths.isEmpty())
            return Error{ErrorKind::NoPageInRepository, m_git.folder(), {}};
        sortPaths();
        DP_TRY(readBlobs());
        DP_TRY(countMissing());
        if (m_versions.list.isEmpty())
            return Error{ErrorKind::NoPageInRepository, m_git.folder(), {}};
        return m_versions;
    }

private:
    Outcome readState()
    {
        const auto state = m_git.read({u"rev-parse"_s, u"--is-shallow-repository"_s, u"--show-prefix"_s});
        if (!state)
            return state.error();
        const QList<QByteArray> lines = state->split('\n');
        m_versions.isShallow = lines.value(0) == "true";
        m_prefix = lines.value(1);
        auto tip = m_git.read({u"rev-parse"_s, u"--verify"_s, u"--quiet"_s, u"HEAD^{commit}"_s});
        if (!tip && tip.error().kind != ErrorKind::GitFailed)
            return tip.error();
        // A bare repository may name a branch that does not exist.
        if (!tip)
            tip = m_git.read({u"for-each-ref"_s, u"--sort=-committerdate"_s, u"--count=1"_s,
                u"--format=%(objectname)"_s, u"refs/heads"_s, u"refs/remotes"_s});
        if (!tip)
            return tip.error();
        m_tip = tip->trimmed();
        return m_tip.isEmpty() ? Error{ErrorKind::EmptyRepository, m_git.folder(), {}} : success();
    }

    QStringList pathspecs() const
    {
        QStringList specs{anyReadme};
        for (const QByteArray &name : m_earlierNames)
            specs << u":(top,literal)"_s + QString::fromUtf8(name);
        return specs;
    }

    /// Reads the commits that change a file of one of the names, and the last commit.
    Outcome readCommits()
    {
        const QString tip = QString::fromLatin1(m_tip);
        const auto list = m_git.read(QStringList{u"rev-list"_s, u"--full-history"_s, u"--date-order"_s,
                                         u"--reverse"_s, u"--timestamp"_s, tip, u"--"_s}
            + pathspecs());
        const auto last = m_git.read({u"rev-list"_s, u"--no-walk"_s, u"--timestamp"_s, tip, u"--"_s});
        if (!list || !last)
            return list ? last.error() : list.error();
        m_commits.clear();
        for (const QByteArray &line : (*list + *last).split('\n')) {
            const qsizetype space = line.indexOf(' ');
            const QByteArray id = line.mid(space + 1);
            if (space > 0 && (m_commits.isEmpty() || m_commits.last().id != id))
                m_commits << Commit{id, line.left(space).toLongLong()};
        }
        return success();
    }

    QByteArray commitIds() const
    {
        QByteArray ids;
        for (const Commit &commit : m_commits)
            ids += commit.id + '\n';
        return ids;
    }

    /// Collects the names of all files, and the earlier names of the files that a commit adds. Returns
    /// whether there are new earlier names.
    Result<bool> findNames()
    {
        const auto changes = m_git.read(QStringList{u"diff-tree"_s, u"--stdin"_s, u"-r"_s, u"--root"_s,
                                            u"-m"_s, u"-z"_s, u"--no-renames"_s, u"--name-status"_s, u"--"_s}
                + pathspecs(),
            commitIds());
        if (!changes)
            return changes.error();
        m_paths.clear();
        QByteArray adding; // the commits that add a file
        QByteArray commit;
        const QList<QByteArray> parts = changes->split('\0');
        for (qsizetype i = 0; i < parts.size(); ++i) {
            if (parts[i].size() != 1) {
                commit = parts[i];
                continue;
            }
            const QByteArray path = parts.value(i + 1);
            if (!path.contains('\n') && !m_paths.contains(path) && m_paths.size() < 8 * maximumPaths)
                m_paths << path;
            if (parts[i] == "A" && adding.count('\n') < 8 * maximumRenames)
                adding += commit + '\n';
            ++i;
        }
        return findEarlierNames(adding);
    }

    Result<bool> findEarlierNames(const QByteArray &adding)
    {
        if (adding.isEmpty())
            return false;
        const auto renames = m_git.read({u"diff-tree"_s, u"--stdin"_s, u"-r"_s, u"-z"_s, u"-M"_s,
                                            u"--diff-filter=R"_s, u"--name-status"_s},
            adding);
        if (!renames)
            return renames.error();
        bool isLonger = false;
        const QList<QByteArray> parts = renames->split('\0');
        for (qsizetype i = 0; i + 2 < parts.size(); ++i) {
            if (!parts[i].startsWith('R') || parts[i].size() != 4) // R and three digits
                continue;
            const QByteArray from = parts[i + 1], to = parts[i + 2];
            i += 2;
            if (!m_paths.contains(to) || m_paths.contains(from) || m_earlierNames.contains(from)
                || from.contains('\n') || m_earlierNames.size() == maximumRenames)
                continue;
            m_earlierNames << from;
            isLonger = true;
        }
        return isLonger;
    }

    void sortPaths()
    {
        const auto rank = [this](const QByteArray &path) {
            const QByteArray below = path.mid(m_prefix.size());
            const bool isEarlier = m_earlierNames.contains(path);
            const auto depth = below.count('/');
            return std::tuple(isEarlier ? 1 : depth == 0 ? 0 : 2, depth, below != "README.md", below);
        };
        std::sort(m_paths.begin(), m_paths.end(),
            [&](const QByteArray &a, const QByteArray &b) { return rank(a) < rank(b); });
        m_paths.resize(std::min(m_paths.size(), maximumPaths));
    }

    Outcome readBlobs()
    {
        QByteArray names;
        for (const Commit &commit : m_commits)
            for (const QByteArray &path : m_paths)
                names += commit.id + ':' + path + '\n';
        const auto answer = m_git.read({u"cat-file"_s, u"--batch-check"_s, u"--buffer"_s}, names);
        if (!answer)
            return answer.error();
        const QList<QByteArray> lines = answer->split('\n');
        qsizetype at = 0;
        for (const Commit &commit : m_commits) {
            PageVersion version{commit.id, commit.time, {}};
            for (qsizetype i = 0; i < m_paths.size(); ++i, ++at)
                if (const auto blob = blobOf(lines.value(at)); !blob.id.isEmpty())
                    version.blobs << blob;
            add(version, &commit == &m_commits.last());
        }
        return success();
    }

    /// A partial or damaged repository does not have all files. `cat-file` reports them like files that a
    /// commit does not have.
    Outcome countMissing()
    {
        const auto objects = m_git.read(QStringList{u"rev-list"_s, u"--objects"_s, u"--missing=print"_s,
                                            u"--full-history"_s, QString::fromLatin1(m_tip), u"--"_s}
            + pathspecs());
        if (!objects)
            return objects.error();
        for (const QByteArray &line : objects->split('\n'))
            m_versions.missing += line.startsWith('?') ? 1 : 0;
        return success();
    }

    /// line: such as `ID blob 1234`, or `NAME missing`.
    static PageVersion::Blob blobOf(const QByteArray &line)
    {
        const qsizetype space = line.indexOf(" blob ");
        const QByteArray id = line.left(space);
        const bool isId = space > 0 && !id.contains(' ') && !id.contains(':');
        return isId ? PageVersion::Blob{id, line.mid(space + 6).toLongLong()} : PageVersion::Blob{};
    }

    void add(const PageVersion &version, bool isNewest)
    {
        if (version.blobs.isEmpty())
            return;
        QByteArray key;
        for (const PageVersion::Blob &blob : version.blobs)
            key += blob.id;
        const bool isKnown = m_known.contains(key);
        m_known << key;
        const bool isLast = !m_versions.list.isEmpty() && m_versions.list.last().blobs == version.blobs;
        if (!isKnown || (isNewest && !isLast))
            m_versions.list << version;
    }

    const GitReader &m_git;
    QByteArray m_tip;
    QByteArray m_prefix; // path of the folder in the working tree
    QList<Commit> m_commits;
    QList<QByteArray> m_paths;
    QList<QByteArray> m_earlierNames;
    QSet<QByteArray> m_known;
    PageVersions m_versions;
};

} // namespace

Result<PageVersions> list(const GitReader &git)
{
    return Lister(git).list();
}

} // namespace dp::pageversions
