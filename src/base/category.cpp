#include "base/category.h"

#include "base/categorytaxonomy.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace dp::category {
namespace {

struct Archive {
    QLatin1StringView name;
    bool hasClasses; ///< papers of the archive have a subject class, such as cs.CL
};

// Papers in astro-ph and cond-mat can have a class or only the archive, because these archives got classes
// later.
constexpr std::array archives = {Archive{"astro-ph"_L1, true}, Archive{"cond-mat"_L1, true},
    Archive{"cs"_L1, true}, Archive{"econ"_L1, true}, Archive{"eess"_L1, true}, Archive{"gr-qc"_L1, false},
    Archive{"hep-ex"_L1, false}, Archive{"hep-lat"_L1, false}, Archive{"hep-ph"_L1, false},
    Archive{"hep-th"_L1, false}, Archive{"math"_L1, true}, Archive{"math-ph"_L1, false},
    Archive{"nlin"_L1, true}, Archive{"nucl-ex"_L1, false}, Archive{"nucl-th"_L1, false},
    Archive{"physics"_L1, true}, Archive{"q-bio"_L1, true}, Archive{"q-fin"_L1, true},
    Archive{"quant-ph"_L1, false}, Archive{"stat"_L1, true}};

const Archive *find(QStringView name)
{
    const auto it = std::find_if(archives.begin(), archives.end(),
        [&](const Archive &a) { return name.compare(a.name, Qt::CaseInsensitive) == 0; });
    return it == archives.end() ? nullptr : &*it;
}

} // namespace

bool isArchive(QStringView name)
{
    return find(name) != nullptr;
}

bool hasSubjectClasses(QStringView archive)
{
    const Archive *found = find(archive);
    return found && found->hasClasses;
}

bool isValid(QStringView name)
{
    const qsizetype dot = name.indexOf(u'.');
    if (dot < 0)
        return isArchive(name);
    static const QRegularExpression subject(
        uR"(\A[A-Za-z]{2}\z|\A[a-z]+(-[a-z]+)*\z)"_s, QRegularExpression::CaseInsensitiveOption);
    return hasSubjectClasses(name.left(dot)) && subject.match(name.mid(dot + 1)).hasMatch();
}

bool isKnown(QStringView name)
{
    return categorytaxonomy::find(name) != nullptr;
}

QString canonical(QStringView name)
{
    const QStringView trimmed = name.trimmed();
    const qsizetype dot = trimmed.indexOf(u'.');
    const Archive *archive = find(dot < 0 ? trimmed : trimmed.left(dot));
    if (!archive)
        return trimmed.toString();
    if (dot < 0)
        return archive->name;
    const QStringView subject = trimmed.mid(dot + 1);
    // A class of two letters is an abbreviation in upper case, except in physics.
    return archive->name + u'.'
        + (subject.size() == 2 ? subject.toString().toUpper() : subject.toString().toLower());
}

QString current(QStringView name)
{
    struct Renamed {
        QLatin1StringView old;
        QLatin1StringView today;
    };
    static constexpr std::array renamed{Renamed{"acc-phys"_L1, "physics.acc-ph"_L1},
        Renamed{"adap-org"_L1, "nlin.AO"_L1}, Renamed{"alg-geom"_L1, "math.AG"_L1},
        Renamed{"ao-sci"_L1, "physics.ao-ph"_L1}, Renamed{"atom-ph"_L1, "physics.atom-ph"_L1},
        Renamed{"bayes-an"_L1, "physics.data-an"_L1}, Renamed{"chao-dyn"_L1, "nlin.CD"_L1},
        Renamed{"chem-ph"_L1, "physics.chem-ph"_L1}, Renamed{"cmp-lg"_L1, "cs.CL"_L1},
        Renamed{"comp-gas"_L1, "nlin.CG"_L1}, Renamed{"dg-ga"_L1, "math.DG"_L1},
        Renamed{"funct-an"_L1, "math.FA"_L1}, Renamed{"mtrl-th"_L1, "cond-mat.mtrl-sci"_L1},
        Renamed{"patt-sol"_L1, "nlin.PS"_L1}, Renamed{"plasm-ph"_L1, "physics.plasm-ph"_L1},
        Renamed{"q-alg"_L1, "math.QA"_L1}, Renamed{"solv-int"_L1, "nlin.SI"_L1},
        Renamed{"supr-con"_L1, "cond-mat.supr-con"_L1}};
    const auto found =
        std::find_if(renamed.begin(), renamed.end(), [trimmed = name.trimmed()](const Renamed &one) {
            return trimmed.compare(one.old, Qt::CaseInsensitive) == 0;
        });
    return found == renamed.end() ? canonical(name) : QString(found->today);
}

QStringList split(const QString &text)
{
    static const QRegularExpression between(uR"([\s,;]+)"_s);
    QStringList names;
    const QStringList parts = text.split(between, Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QString name = canonical(part);
        if (!names.contains(name))
            names << name;
    }
    return names;
}

void add(QStringList &categories, const QString &name)
{
    constexpr qsizetype most = 500;
    if (!name.isEmpty() && categories.size() < most && !categories.contains(name))
        categories << name;
}

} // namespace dp::category
