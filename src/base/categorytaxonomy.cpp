#include "base/categorytaxonomy.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace dp::categorytaxonomy {
namespace {

constexpr auto computerScience = "Computer Science"_L1;
constexpr auto economics = "Economics"_L1;
constexpr auto electricalEngineering = "Electrical Engineering and Systems Science"_L1;
constexpr auto mathematics = "Mathematics"_L1;
constexpr auto physics = "Physics"_L1;
constexpr auto quantitativeBiology = "Quantitative Biology"_L1;
constexpr auto quantitativeFinance = "Quantitative Finance"_L1;
constexpr auto statistics = "Statistics"_L1;

constexpr std::array entries = {
    Entry{"cs"_L1, "Computer Science"_L1, computerScience},
    Entry{"cs.AI"_L1, "Artificial Intelligence"_L1, computerScience},
    Entry{"cs.AR"_L1, "Hardware Architecture"_L1, computerScience},
    Entry{"cs.CC"_L1, "Computational Complexity"_L1, computerScience},
    Entry{"cs.CE"_L1, "Computational Engineering, Finance, and Science"_L1, computerScience},
    Entry{"cs.CG"_L1, "Computational Geometry"_L1, computerScience},
    Entry{"cs.CL"_L1, "Computation and Language"_L1, computerScience},
    Entry{"cs.CR"_L1, "Cryptography and Security"_L1, computerScience},
    Entry{"cs.CV"_L1, "Computer Vision and Pattern Recognition"_L1, computerScience},
    Entry{"cs.CY"_L1, "Computers and Society"_L1, computerScience},
    Entry{"cs.DB"_L1, "Databases"_L1, computerScience},
    Entry{"cs.DC"_L1, "Distributed, Parallel, and Cluster Computing"_L1, computerScience},
    Entry{"cs.DL"_L1, "Digital Libraries"_L1, computerScience},
    Entry{"cs.DM"_L1, "Discrete Mathematics"_L1, computerScience},
    Entry{"cs.DS"_L1, "Data Structures and Algorithms"_L1, computerScience},
    Entry{"cs.ET"_L1, "Emerging Technologies"_L1, computerScience},
    Entry{"cs.FL"_L1, "Formal Languages and Automata Theory"_L1, computerScience},
    Entry{"cs.GL"_L1, "General Literature"_L1, computerScience},
    Entry{"cs.GR"_L1, "Graphics"_L1, computerScience},
    Entry{"cs.GT"_L1, "Computer Science and Game Theory"_L1, computerScience},
    Entry{"cs.HC"_L1, "Human-Computer Interaction"_L1, computerScience},
    Entry{"cs.IR"_L1, "Information Retrieval"_L1, computerScience},
    Entry{"cs.IT"_L1, "Information Theory"_L1, computerScience},
    Entry{"cs.LG"_L1, "Machine Learning"_L1, computerScience},
    Entry{"cs.LO"_L1, "Logic in Computer Science"_L1, computerScience},
    Entry{"cs.MA"_L1, "Multiagent Systems"_L1, computerScience},
    Entry{"cs.MM"_L1, "Multimedia"_L1, computerScience},
    Entry{"cs.MS"_L1, "Mathematical Software"_L1, computerScience},
    Entry{"cs.NA"_L1, "Numerical Analysis"_L1, computerScience},
    Entry{"cs.NE"_L1, "Neural and Evolutionary Computing"_L1, computerScience},
    Entry{"cs.NI"_L1, "Networking and Internet Architecture"_L1, computerScience},
    Entry{"cs.OH"_L1, "Other Computer Science"_L1, computerScience},
    Entry{"cs.OS"_L1, "Operating Systems"_L1, computerScience},
    Entry{"cs.PF"_L1, "Performance"_L1, computerScience},
    Entry{"cs.PL"_L1, "Programming Languages"_L1, computerScience},
    Entry{"cs.RO"_L1, "Robotics"_L1, computerScience},
    Entry{"cs.SC"_L1, "Symbolic Computation"_L1, computerScience},
    Entry{"cs.SD"_L1, "Sound"_L1, computerScience},
    Entry{"cs.SE"_L1, "Software Engineering"_L1, computerScience},
    Entry{"cs.SI"_L1, "Social and Information Networks"_L1, computerScience},
    Entry{"cs.SY"_L1, "Systems and Control"_L1, computerScience},
    Entry{"econ"_L1, "Economics"_L1, economics},
    Entry{"econ.EM"_L1, "Econometrics"_L1, economics},
    Entry{"econ.GN"_L1, "General Economics"_L1, economics},
    Entry{"econ.TH"_L1, "Theoretical Economics"_L1, economics},
    Entry{"eess"_L1, "Electrical Engineering and Systems Science"_L1, electricalEngineering},
    Entry{"eess.AS"_L1, "Audio and Speech Processing"_L1, electricalEngineering},
    Entry{"eess.IV"_L1, "Image and Video Processing"_L1, electricalEngineering},
    Entry{"eess.SP"_L1, "Signal Processing"_L1, electricalEngineering},
    Entry{"eess.SY"_L1, "Systems and Control"_L1, electricalEngineering},
    Entry{"math"_L1, "Mathematics"_L1, mathematics},
    Entry{"math.AC"_L1, "Commutative Algebra"_L1, mathematics},
    Entry{"math.AG"_L1, "Algebraic Geometry"_L1, mathematics},
    Entry{"math.AP"_L1, "Analysis of PDEs"_L1, mathematics},
    Entry{"math.AT"_L1, "Algebraic Topology"_L1, mathematics},
    Entry{"math.CA"_L1, "Classical Analysis and ODEs"_L1, mathematics},
    Entry{"math.CO"_L1, "Combinatorics"_L1, mathematics},
    Entry{"math.CT"_L1, "Category Theory"_L1, mathematics},
    Entry{"math.CV"_L1, "Complex Variables"_L1, mathematics},
    Entry{"math.DG"_L1, "Differential Geometry"_L1, mathematics},
    Entry{"math.DS"_L1, "Dynamical Systems"_L1, mathematics},
    Entry{"math.FA"_L1, "Functional Analysis"_L1, mathematics},
    Entry{"math.GM"_L1, "General Mathematics"_L1, mathematics},
    Entry{"math.GN"_L1, "General Topology"_L1, mathematics},
    Entry{"math.GR"_L1, "Group Theory"_L1, mathematics},
    Entry{"math.GT"_L1, "Geometric Topology"_L1, mathematics},
    Entry{"math.HO"_L1, "History and Overview"_L1, mathematics},
    Entry{"math.IT"_L1, "Information Theory"_L1, mathematics},
    Entry{"math.KT"_L1, "K-Theory and Homology"_L1, mathematics},
    Entry{"math.LO"_L1, "Logic"_L1, mathematics},
    Entry{"math.MG"_L1, "Metric Geometry"_L1, mathematics},
    Entry{"math.MP"_L1, "Mathematical Physics"_L1, mathematics},
    Entry{"math.NA"_L1, "Numerical Analysis"_L1, mathematics},
    Entry{"math.NT"_L1, "Number Theory"_L1, mathematics},
    Entry{"math.OA"_L1, "Operator Algebras"_L1, mathematics},
    Entry{"math.OC"_L1, "Optimization and Control"_L1, mathematics},
    Entry{"math.PR"_L1, "Probability"_L1, mathematics},
    Entry{"math.QA"_L1, "Quantum Algebra"_L1, mathematics},
    Entry{"math.RA"_L1, "Rings and Algebras"_L1, mathematics},
    Entry{"math.RT"_L1, "Representation Theory"_L1, mathematics},
    Entry{"math.SG"_L1, "Symplectic Geometry"_L1, mathematics},
    Entry{"math.SP"_L1, "Spectral Theory"_L1, mathematics},
    Entry{"math.ST"_L1, "Statistics Theory"_L1, mathematics},
    Entry{"astro-ph"_L1, "Astrophysics"_L1, physics},
    Entry{"astro-ph.CO"_L1, "Cosmology and Nongalactic Astrophysics"_L1, physics},
    Entry{"astro-ph.EP"_L1, "Earth and Planetary Astrophysics"_L1, physics},
    Entry{"astro-ph.GA"_L1, "Astrophysics of Galaxies"_L1, physics},
    Entry{"astro-ph.HE"_L1, "High Energy Astrophysical Phenomena"_L1, physics},
    Entry{"astro-ph.IM"_L1, "Instrumentation and Methods for Astrophysics"_L1, physics},
    Entry{"astro-ph.SR"_L1, "Solar and Stellar Astrophysics"_L1, physics},
    Entry{"cond-mat"_L1, "Condensed Matter"_L1, physics},
    Entry{"cond-mat.dis-nn"_L1, "Disordered Systems and Neural Networks"_L1, physics},
    Entry{"cond-mat.mes-hall"_L1, "Mesoscale and Nanoscale Physics"_L1, physics},
    Entry{"cond-mat.mtrl-sci"_L1, "Materials Science"_L1, physics},
    Entry{"cond-mat.other"_L1, "Other Condensed Matter"_L1, physics},
    Entry{"cond-mat.quant-gas"_L1, "Quantum Gases"_L1, physics},
    Entry{"cond-mat.soft"_L1, "Soft Condensed Matter"_L1, physics},
    Entry{"cond-mat.stat-mech"_L1, "Statistical Mechanics"_L1, physics},
    Entry{"cond-mat.str-el"_L1, "Strongly Correlated Electrons"_L1, physics},
    Entry{"cond-mat.supr-con"_L1, "Superconductivity"_L1, physics},
    Entry{"gr-qc"_L1, "General Relativity and Quantum Cosmology"_L1, physics},
    Entry{"hep-ex"_L1, "High Energy Physics - Experiment"_L1, physics},
    Entry{"hep-lat"_L1, "High Energy Physics - Lattice"_L1, physics},
    Entry{"hep-ph"_L1, "High Energy Physics - Phenomenology"_L1, physics},
    Entry{"hep-th"_L1, "High Energy Physics - Theory"_L1, physics},
    Entry{"math-ph"_L1, "Mathematical Physics"_L1, physics},
    Entry{"nlin"_L1, "Nonlinear Sciences"_L1, physics},
    Entry{"nlin.AO"_L1, "Adaptation and Self-Organizing Systems"_L1, physics},
    Entry{"nlin.CD"_L1, "Chaotic Dynamics"_L1, physics},
    Entry{"nlin.CG"_L1, "Cellular Automata and Lattice Gases"_L1, physics},
    Entry{"nlin.PS"_L1, "Pattern Formation and Solitons"_L1, physics},
    Entry{"nlin.SI"_L1, "Exactly Solvable and Integrable Systems"_L1, physics},
    Entry{"nucl-ex"_L1, "Nuclear Experiment"_L1, physics},
    Entry{"nucl-th"_L1, "Nuclear Theory"_L1, physics},
    Entry{"physics"_L1, "Physics"_L1, physics},
    Entry{"physics.acc-ph"_L1, "Accelerator Physics"_L1, physics},
    Entry{"physics.ao-ph"_L1, "Atmospheric and Oceanic Physics"_L1, physics},
    Entry{"physics.app-ph"_L1, "Applied Physics"_L1, physics},
    Entry{"physics.atm-clus"_L1, "Atomic and Molecular Clusters"_L1, physics},
    Entry{"physics.atom-ph"_L1, "Atomic Physics"_L1, physics},
    Entry{"physics.bio-ph"_L1, "Biological Physics"_L1, physics},
    Entry{"physics.chem-ph"_L1, "Chemical Physics"_L1, physics},
    Entry{"physics.class-ph"_L1, "Classical Physics"_L1, physics},
    Entry{"physics.comp-ph"_L1, "Computational Physics"_L1, physics},
    Entry{"physics.data-an"_L1, "Data Analysis, Statistics and Probability"_L1, physics},
    Entry{"physics.ed-ph"_L1, "Physics Education"_L1, physics},
    Entry{"physics.flu-dyn"_L1, "Fluid Dynamics"_L1, physics},
    Entry{"physics.gen-ph"_L1, "General Physics"_L1, physics},
    Entry{"physics.geo-ph"_L1, "Geophysics"_L1, physics},
    Entry{"physics.hist-ph"_L1, "History and Philosophy of Physics"_L1, physics},
    Entry{"physics.ins-det"_L1, "Instrumentation and Detectors"_L1, physics},
    Entry{"physics.med-ph"_L1, "Medical Physics"_L1, physics},
    Entry{"physics.optics"_L1, "Optics"_L1, physics},
    Entry{"physics.plasm-ph"_L1, "Plasma Physics"_L1, physics},
    Entry{"physics.pop-ph"_L1, "Popular Physics"_L1, physics},
    Entry{"physics.soc-ph"_L1, "Physics and Society"_L1, physics},
    Entry{"physics.space-ph"_L1, "Space Physics"_L1, physics},
    Entry{"quant-ph"_L1, "Quantum Physics"_L1, physics},
    Entry{"q-bio"_L1, "Quantitative Biology"_L1, quantitativeBiology},
    Entry{"q-bio.BM"_L1, "Biomolecules"_L1, quantitativeBiology},
    Entry{"q-bio.CB"_L1, "Cell Behavior"_L1, quantitativeBiology},
    Entry{"q-bio.GN"_L1, "Genomics"_L1, quantitativeBiology},
    Entry{"q-bio.MN"_L1, "Molecular Networks"_L1, quantitativeBiology},
    Entry{"q-bio.NC"_L1, "Neurons and Cognition"_L1, quantitativeBiology},
    Entry{"q-bio.OT"_L1, "Other Quantitative Biology"_L1, quantitativeBiology},
    Entry{"q-bio.PE"_L1, "Populations and Evolution"_L1, quantitativeBiology},
    Entry{"q-bio.QM"_L1, "Quantitative Methods"_L1, quantitativeBiology},
    Entry{"q-bio.SC"_L1, "Subcellular Processes"_L1, quantitativeBiology},
    Entry{"q-bio.TO"_L1, "Tissues and Organs"_L1, quantitativeBiology},
    Entry{"q-fin"_L1, "Quantitative Finance"_L1, quantitativeFinance},
    Entry{"q-fin.CP"_L1, "Computational Finance"_L1, quantitativeFinance},
    Entry{"q-fin.EC"_L1, "Economics"_L1, quantitativeFinance},
    Entry{"q-fin.GN"_L1, "General Finance"_L1, quantitativeFinance},
    Entry{"q-fin.MF"_L1, "Mathematical Finance"_L1, quantitativeFinance},
    Entry{"q-fin.PM"_L1, "Portfolio Management"_L1, quantitativeFinance},
    Entry{"q-fin.PR"_L1, "Pricing of Securities"_L1, quantitativeFinance},
    Entry{"q-fin.RM"_L1, "Risk Management"_L1, quantitativeFinance},
    Entry{"q-fin.ST"_L1, "Statistical Finance"_L1, quantitativeFinance},
    Entry{"q-fin.TR"_L1, "Trading and Market Microstructure"_L1, quantitativeFinance},
    Entry{"stat"_L1, "Statistics"_L1, statistics},
    Entry{"stat.AP"_L1, "Applications"_L1, statistics},
    Entry{"stat.CO"_L1, "Computation"_L1, statistics},
    Entry{"stat.ME"_L1, "Methodology"_L1, statistics},
    Entry{"stat.ML"_L1, "Machine Learning"_L1, statistics},
    Entry{"stat.OT"_L1, "Other Statistics"_L1, statistics},
    Entry{"stat.TH"_L1, "Statistics Theory"_L1, statistics},
};

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression between(u"[^\\w-]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    return text.split(between, Qt::SkipEmptyParts);
}

bool beginsAWord(const QString &typed, const QStringList &words)
{
    return std::any_of(words.cbegin(), words.cend(),
        [&](const QString &word) { return word.startsWith(typed, Qt::CaseInsensitive); });
}

} // namespace

std::span<const Entry> all()
{
    return entries;
}

const Entry *find(QStringView code)
{
    const auto found =
        std::find_if(entries.begin(), entries.end(), [&](const Entry &entry) { return code == entry.code; });
    return found == entries.end() ? nullptr : &*found;
}

QString nameOf(const QString &code)
{
    const Entry *entry = find(code);
    return entry ? QString(entry->name) : code;
}

QList<Entry> matching(QStringView text)
{
    const QStringList typed = wordsOf(text.toString());
    QList<Entry> codes, names, others;
    if (typed.isEmpty())
        return {};
    const QStringView trimmed = text.trimmed();
    for (const Entry &entry : entries) {
        const QStringList words = wordsOf(entry.name)
            << QString(entry.code).section(u'.', 1); // "lg" finds cs.LG
        if (entry.code.startsWith(trimmed, Qt::CaseInsensitive))
            codes << entry;
        else if (std::all_of(typed.cbegin(), typed.cend(),
                     [&](const QString &word) { return beginsAWord(word, words); }))
            names << entry;
        else if (entry.name.contains(trimmed, Qt::CaseInsensitive))
            others << entry;
    }
    return codes + names + others;
}

} // namespace dp::categorytaxonomy
