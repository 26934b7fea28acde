#include "text/venues.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp::venues {
namespace {

/// Conferences and journals that comments on arXiv often mention. If one full name contains another one, the
/// longer name must come first.
constexpr Known table[] = {
    // Machine learning
    {"NeurIPS", "NIPS|Neurips|NeurIps", "Neural Information Processing Systems"},
    {"AISTATS", "", "Artificial Intelligence and Statistics"},
    {"ICMLA", "", "International Conference on Machine Learning and Applications"},
    {"ICML", "", "International Conference on Machine Learning"},
    {"ICLR", "", "International Conference on Learning Representations"},
    {"TMLR", "", "Transactions on Machine Learning Research"},
    {"JMLR", "", "Journal of Machine Learning Research"},
    {"UAI", "", "Uncertainty in Artificial Intelligence"},
    {"COLT", "", "Conference on Learning Theory"},
    {"CoLLAs", "", "Conference on Lifelong Learning Agents"},
    {"LoG", "", "Learning on Graphs Conference"},
    {"ECML PKDD", "ECML-PKDD|ECML/PKDD|ECMLPKDD|PKDD|ECML", "European Conference on Machine Learning"},
    {"IJCNN", "", "International Joint Conference on Neural Networks"},
    {"ICANN", "", "International Conference on Artificial Neural Networks"},
    {"ICONIP", "", "International Conference on Neural Information Processing"},
    {"ESANN", "", "European Symposium on Artificial Neural Networks"},
    {"TNNLS", "IEEE TNNLS", "Transactions on Neural Networks and Learning Systems"},
    // Artificial intelligence
    {"IAAI", "", "Innovative Applications of Artificial Intelligence"},
    {"AAAI", "", "AAAI Conference on Artificial Intelligence"},
    {"ECAI", "", "European Conference on Artificial Intelligence"},
    {"IJCAI", "", "International Joint Conference on Artificial Intelligence"},
    {"AAMAS", "", "Autonomous Agents and Multiagent Systems"},
    {"AIES", "", "Conference on AI, Ethics, and Society"},
    {"FAccT", "", "Conference on Fairness, Accountability, and Transparency"},
    {"JAIR", "", "Journal of Artificial Intelligence Research"},
    {"KR", "", "Principles of Knowledge Representation and Reasoning"},
    // Vision and graphics
    {"CVPR", "CVPRW", "Computer Vision and Pattern Recognition"},
    {"ICCV", "ICCVW", "International Conference on Computer Vision"},
    {"ECCV", "ECCVW", "European Conference on Computer Vision"},
    {"ACCV", "", "Asian Conference on Computer Vision"},
    {"WACV", "", "Winter Conference on Applications of Computer Vision"},
    {"BMVC", "", "British Machine Vision Conference"},
    {"3DV", "", "International Conference on 3D Vision"},
    {"ICPR", "", "International Conference on Pattern Recognition(?! Systems)"},
    {"ICIP", "", "International Conference on Image Processing"},
    {"IJCV", "", "International Journal of Computer Vision"},
    {"TPAMI", "T-PAMI|PAMI", "Transactions on Pattern Analysis and Machine Intelligence"},
    {"TIP", "IEEE TIP", "Transactions on Image Processing"},
    {"SIGGRAPH Asia", "", ""},
    {"SIGGRAPH", "", ""},
    {"TOG", "", "Transactions on Graphics"},
    {"MICCAI", "", "Medical Image Computing and Computer Assisted Intervention"},
    {"MIDL", "", "Medical Imaging with Deep Learning"},
    {"ISBI", "", "International Symposium on Biomedical Imaging"},
    {"TMI", "IEEE TMI", "Transactions on Medical Imaging"},
    {"ICME", "", "International Conference on Multimedia and Expo"},
    {"ICMR", "", "International Conference on Multimedia Retrieval"},
    {"ACM MM", "ACMMM|ACM Multimedia", "International Conference on Multimedia"},
    // Language and speech
    {"NAACL", "", "North American Chapter of the Association for Computational Linguistics"},
    {"EACL", "", "European Chapter of the Association for Computational Linguistics"},
    {"TACL", "", "Transactions of the Association for Computational Linguistics"},
    {"EMNLP", "", "Empirical Methods in Natural Language Processing"},
    {"LREC-COLING", "", ""},
    {"COLING", "", "International Conference on Computational Linguistics"},
    {"LREC", "", "Language Resources and Evaluation"},
    {"CoNLL", "", "Computational Natural Language Learning"},
    {"COLM", "", "Conference on Language Modeling"},
    {"INLG", "", "International Natural Language Generation Conference"},
    {"ACL", "", "Meeting of the Association for Computational Linguistics"},
    {"ICASSP", "", "Acoustics, Speech,? and Signal Processing"},
    {"Interspeech", "INTERSPEECH", ""},
    {"ISMIR", "", "Society for Music Information Retrieval"},
    // Data and the web
    {"SIGKDD Explorations", "", ""},
    {"PAKDD", "", "Pacific-Asia Conference on Knowledge Discovery(?: and Data Mining)?"},
    {"KDD", "SIGKDD", "Conference on Knowledge Discovery (?:and|&) Data Mining"},
    {"WWW", "TheWebConf|TheWebConference", "(?<!Semantic )Web Conference"},
    {"SIGIR-AP", "", ""},
    {"SIGIR", "", "Research and Development in Information Retrieval"},
    {"CIKM", "", "Conference on Information and Knowledge Management"},
    {"WSDM", "", "Web Search and Data Mining"},
    {"RecSys", "", "Conference on Recommender Systems"},
    {"ECIR", "", "European Conference on Information Retrieval"},
    {"ICWSM", "", "Conference on Web and Social Media"},
    {"SIGMOD", "", "International Conference on Management of Data"},
    {"VLDB", "PVLDB", "Very Large Data ?[Bb]ases|VLDB Endowment"},
    {"ICDE", "", "International Conference on Data Engineering"},
    {"ICDM", "", "International Conference on Data Mining"},
    {"SDM", "", "SIAM International Conference on Data Mining"},
    {"DASFAA", "", "Database Systems for Advanced Applications"},
    {"EDBT", "", "Extending Database Technology"},
    {"ISWC", "", "International Semantic Web Conference"},
    {"SIGSPATIAL", "", "Advances in Geographic Information Systems"},
    {"TKDE", "IEEE TKDE", "Transactions on Knowledge and Data Engineering"},
    {"TKDD", "", "Transactions on Knowledge Discovery from Data"},
    {"TOIS", "", "Transactions on Information Systems"},
    {"TIST", "", "Transactions on Intelligent Systems and Technology"},
    // Robotics and control
    {"ICRA", "", "International Conference on Robotics and Automation"},
    {"IROS", "", "Intelligent Robots and Systems"},
    {"CoRL", "", "Conference on Robot Learning"},
    {"RSS", "", "Robotics: Science and Systems"},
    {"RA-L", "RAL|IEEE RA-L", "Robotics and Automation Letters"},
    {"T-RO", "TRO", "Transactions on Robotics"},
    {"WAFR", "", "Algorithmic Foundations of Robotics"},
    {"L4DC", "", "Learning for Dynamics (?:and|&) Control"},
    {"CDC", "", "Conference on Decision and Control"},
    {"ITSC", "",
        "Intelligent Transportation Systems Conference|Conference on Intelligent Transportation Systems"},
    {"T-ITS", "TITS", "Transactions on Intelligent Transportation Systems"},
    // Systems, software, security, people
    {"ASPLOS", "", ""},
    {"DAC", "", "Design Automation Conference"},
    {"SEKE", "", "International Conference on Software Engineering and Knowledge Engineering"},
    {"ICSE", "", "International Conference on Software Engineering"},
    {"ASE", "", "Automated Software Engineering"},
    {"ISSTA", "", "Software Testing and Analysis"},
    {"FSE", "ESEC/FSE", "Foundations of Software Engineering"},
    {"TOSEM", "", "Transactions on Software Engineering and Methodology"},
    {"USENIX Security", "", "USENIX Security Symposium"},
    {"NSDI", "", "Networked Systems Design and Implementation"},
    {"NDSS", "", "Network and Distributed System Security"},
    {"ACM CCS", "", "Computer and Communications Security"},
    {"ICDCS", "", "Distributed Computing Systems"},
    {"IPDPS", "", "Parallel and Distributed Processing Symposium"},
    {"GLOBECOM", "Globecom", "Global Communications Conference"},
    {"CHI", "", "Human Factors in Computing Systems"},
    {"GECCO", "", "Genetic and Evolutionary Computation Conference"},
    {"IGARSS", "", "International Geoscience and Remote Sensing Symposium"},
    {"ICAIF", "", "Conference on AI in Finance"},
    {"BIBM", "", "Bioinformatics and Biomedicine"},
    {"CHIL", "", "Conference on Health, Inference, and Learning"},
    {"MLHC", "", "Machine Learning for Health ?[Cc]are"},
    // Journals of all fields
    {"PNAS", "", "Proceedings of the National Academy of Sciences"},
    {"Nature Communications", "", ""},
    {"Science Advances", "", ""},
    {"ACM Computing Surveys", "", ""},
};

/// Short names that are also words or names of other things. They count only with a year.
bool needsYear(const QString &name)
{
    static const QStringList ambiguous{u"ACL"_s, u"ASE"_s, u"CHI"_s, u"DAC"_s, u"ECML"_s, u"KR"_s, u"LoG"_s,
        u"PAMI"_s, u"RAL"_s, u"RSS"_s, u"SDM"_s, u"TIP"_s, u"TOG"_s, u"TMI"_s, u"TRO"_s, u"TITS"_s, u"WWW"_s,
        u"COLT"_s, u"TIST"_s, u"CDC"_s, u"FSE"_s};
    return ambiguous.contains(name);
}

/// The names of the table, prepared for searching.
struct Names {
    Names()
    {
        for (const Known &venue : table) {
            const QString name = QString::fromLatin1(venue.name);
            const QStringList others = QString::fromLatin1(venue.others).split(u'|', Qt::SkipEmptyParts);
            for (const QString &written : QStringList{name} + others)
                shorts.insert(written, name);
        }
    }

    QHash<QString, QString> shorts; // usual short name of each short name
};

/// The full names in one pattern, so that a text is read once. Compiling it takes some milliseconds.
struct FullNames {
    FullNames()
    {
        QStringList patterns;
        for (const Known &venue : table)
            if (*venue.full != '\0') {
                patterns << u"(%1)"_s.arg(QString::fromLatin1(venue.full));
                names << QString::fromLatin1(venue.name);
            }
        expression = QRegularExpression(patterns.join(u'|'), QRegularExpression::CaseInsensitiveOption);
    }

    QStringList names; // of each group of the pattern
    QRegularExpression expression;
};

/// Returns whether a text may contain a full name. Most sentences do not.
bool mayHaveFullName(const QString &text)
{
    static const QStringList parts{u"conference"_s, u"transactions"_s, u"journal"_s, u"proceedings"_s,
        u"symposium"_s, u"meeting"_s, u"processing"_s, u"systems"_s, u"learning"_s, u"comput"_s,
        u"intelligence"_s, u"letters"_s, u"mining"_s, u"linguistics"_s, u"retrieval"_s, u"endowment"_s,
        u"data"_s, u"multimedia"_s, u"robot"_s, u"software"_s, u"communications"_s, u"health"_s,
        u"statistics"_s, u"evaluation"_s, u"biomedicine"_s};
    return std::any_of(parts.cbegin(), parts.cend(),
        [&text](const QString &part) { return text.contains(part, Qt::CaseInsensitive); });
}

bool isInName(QChar character)
{
    return character.isLetterOrNumber() || character == u'/' || character == u'-';
}

/// Returns the length of the name at the beginning of a word such as "AAAI2025" or "AAAI-26".
qsizetype lengthWithoutYear(QStringView word)
{
    qsizetype length = word.size();
    while (length > 0 && word[length - 1].isDigit())
        --length;
    const qsizetype digits = word.size() - length;
    if (digits != 2 && digits != 4)
        return word.size();
    return length > 0 && word[length - 1] == u'-' ? length - 1 : length;
}

std::optional<Found> findShort(const QString &text)
{
    static const Names names;
    static const QRegularExpression year(u"^(?:[-' ’]|\\W{0,2}\\s*)?(?:(?:19|20)\\d\\d|'?\\d\\d)\\b"_s);
    for (qsizetype at = 0; at < text.size();) {
        if (!isInName(text[at])) {
            ++at;
            continue;
        }
        qsizetype end = at;
        while (end < text.size() && isInName(text[end]))
            ++end;
        qsizetype nextEnd = end + 1; // of a name of two words
        while (nextEnd < text.size() && isInName(text[nextEnd]))
            ++nextEnd;
        const bool isPair = end < text.size() && text[end] == u' ';
        const QStringView word = QStringView(text).mid(at, end - at);
        const QString pair = isPair ? text.mid(at, nextEnd - at) : QString();
        for (const QString &written :
            {pair.left(lengthWithoutYear(pair)), word.left(lengthWithoutYear(word)).toString()}) {
            const auto name = names.shorts.constFind(written);
            if (name == names.shorts.cend())
                continue;
            if (!needsYear(written) || year.match(text.mid(at + written.size())).hasMatch())
                return Found{*name, at, written.size()};
        }
        at = end;
    }
    return std::nullopt;
}

std::optional<Found> findFull(const QString &text)
{
    if (!mayHaveFullName(text))
        return std::nullopt;
    static const FullNames full;
    const auto match = full.expression.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return Found{full.names[match.lastCapturedIndex() - 1], match.capturedStart(), match.capturedLength()};
}

} // namespace

std::span<const Known> known()
{
    return table;
}

bool isConference(const QString &text)
{
    static const QRegularExpression journal(u"Journal|Transactions|Letters|National Academy"_s);
    static const QStringList others{u"SIGKDD Explorations"_s, u"Nature Communications"_s,
        u"Science Advances"_s, u"ACM Computing Surveys"_s};
    const auto found = find(text + u" 2000"_s);
    if (!found || others.contains(found->name))
        return false;
    const auto known = std::find_if(std::begin(table), std::end(table),
        [&](const Known &one) { return found->name == QLatin1StringView(one.name); });
    return known == std::end(table) || *known->full == '\0'
        || !journal.match(QString::fromLatin1(known->full)).hasMatch();
}

std::optional<Found> find(const QString &text)
{
    const auto byShort = findShort(text), byFull = findFull(text);
    return byFull && (!byShort || byFull->start < byShort->start) ? byFull : byShort;
}

} // namespace dp::venues
