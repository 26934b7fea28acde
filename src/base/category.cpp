#include "base/category.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <string_view>

using namespace Qt::StringLiterals;

namespace dp::category {
namespace {

struct Archive {
    QLatin1StringView name;
    QLatin1StringView classes; ///< subject classes, separated by spaces; empty: the archive has none
};

// Papers in astro-ph and cond-mat can have a class or only the archive, because these archives got classes
// later.
constexpr std::array archives = {Archive{"astro-ph"_L1, "CO EP GA HE IM SR"_L1},
    Archive{"cond-mat"_L1, "dis-nn mes-hall mtrl-sci other quant-gas soft stat-mech str-el supr-con"_L1},
    Archive{"cs"_L1,
        "AI AR CC CE CG CL CR CV CY DB DC DL DM DS ET FL GL GR GT HC IR IT LG LO MA MM MS NA NE "
        "NI OH OS PF PL RO SC SD SE SI SY"_L1},
    Archive{"econ"_L1, "EM GN TH"_L1}, Archive{"eess"_L1, "AS IV SP SY"_L1}, Archive{"gr-qc"_L1, ""_L1},
    Archive{"hep-ex"_L1, ""_L1}, Archive{"hep-lat"_L1, ""_L1}, Archive{"hep-ph"_L1, ""_L1},
    Archive{"hep-th"_L1, ""_L1},
    Archive{"math"_L1,
        "AC AG AP AT CA CO CT CV DG DS FA GM GN GR GT HO IT KT LO MG MP NA NT OA OC PR QA RA RT "
        "SG SP ST"_L1},
    Archive{"math-ph"_L1, ""_L1}, Archive{"nlin"_L1, "AO CD CG PS SI"_L1}, Archive{"nucl-ex"_L1, ""_L1},
    Archive{"nucl-th"_L1, ""_L1},
    Archive{"physics"_L1,
        "acc-ph ao-ph app-ph atm-clus atom-ph bio-ph chem-ph class-ph comp-ph data-an ed-ph "
        "flu-dyn gen-ph geo-ph hist-ph ins-det med-ph optics plasm-ph pop-ph soc-ph space-ph"_L1},
    Archive{"q-bio"_L1, "BM CB GN MN NC OT PE QM SC TO"_L1},
    Archive{"q-fin"_L1, "CP EC GN MF PM PR RM ST TR"_L1}, Archive{"quant-ph"_L1, ""_L1},
    Archive{"stat"_L1, "AP CO ME ML OT TH"_L1}};

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
    return found && !found->classes.isEmpty();
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
    const qsizetype dot = name.indexOf(u'.');
    const Archive *archive = find(dot < 0 ? name : name.left(dot));
    if (!archive || dot < 0)
        return archive != nullptr;
    const QStringView subject = name.mid(dot + 1);
    const QString classes = u' ' + QString(archive->classes) + u' ';
    return !subject.contains(u' ') && classes.contains(u' ' + subject.toString() + u' ');
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
