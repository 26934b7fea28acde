#include "support/madeuppapers_text.h"

#include <numeric>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

QStringList lines(const QString &text)
{
    return text.split(u'\n', Qt::SkipEmptyParts);
}

QString capitalized(QString word)
{
    if (!word.isEmpty())
        word[0] = word.at(0).toUpper();
    return word;
}

/// Returns the phrase in title case, for example "Critique-and-Revise Training" for "critique-and-revise
/// training". TeX and acronyms are not changed.
QString titleCase(const QString &phrase)
{
    static const QStringList small = u"a and as at by for from in of on or the to via with"_s.split(u' ');
    QStringList words = phrase.split(u' ');
    for (QString &word : words) {
        QStringList parts = word.split(u'-');
        for (int i = 0; i < parts.size(); ++i) {
            const bool isSmall = small.contains(parts.at(i)) && (i > 0 || parts.size() == 1);
            if (!isSmall)
                parts[i] = capitalized(parts.at(i));
        }
        word = parts.join(u'-');
    }
    return words.join(u' ');
}

/// Replaces all placeholders of a pattern in one pass. A placeholder in an inserted phrase is therefore not
/// replaced.
QString filled(const QString &pattern, const Wording &wording, bool inTitle, Dice *dice)
{
    QString text;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const bool isPlace = pattern.at(i) == u'{' && i + 2 < pattern.size() && pattern.at(i + 2) == u'}';
        const auto cased = [inTitle](const QString &phrase) {
            return inTitle ? titleCase(phrase) : phrase;
        };
        QString put;
        switch (isPlace ? pattern.at(i + 1).unicode() : u' ') {
        case u'S': put = cased(wording.subject); break;
        case u'M': put = cased(wording.models); break;
        case u'T': put = cased(wording.technique); break;
        case u'D': put = cased(wording.domain); break;
        case u'N': put = wording.name; break;
        case u'p':
            if (dice)
                put = QString::number(dice->between(4, 219) / 10.0, 'f', 1);
            break;
        case u'n':
            if (dice)
                put = QString::number(dice->between(3, 27));
            break;
        case u'x':
            if (dice)
                put = QString::number(dice->between(12, 96) / 10.0, 'f', 1);
            break;
        default: break;
        }
        if (put.isEmpty())
            text += pattern.at(i);
        else
            text += put, i += 2;
    }
    return capitalized(text);
}

const QStringList &gaps()
{
    static const QStringList list = lines(uR"(
Existing remedies either need labels that nobody has or slow everything down.
Prior work addresses this with larger models, which shifts the problem rather than solving it.
Current evaluations average over cases and therefore hide it.
Two explanations have been proposed, and they predict opposite effects of {T}.
Little is known about how this interacts with {T}.
The usual answer, more data, is not available here.
What is missing is a method that is simple enough to be checked.
This matters in practice: in a survey of {n} teams working on {D}, it was named as the first obstacle.)"_s);
    return list;
}

const QStringList &proposals()
{
    static const QStringList list = lines(uR"(
We present {N}, which combines {T} with a small amount of supervision from {D}.
We introduce {N}, a method based on {T} that needs no change to the underlying model.
This paper proposes {N}: it applies {T} where it helps and leaves everything else alone.
To close this gap we develop {N}, in which {T} is treated as a first-class part of training.
We propose \textbf{{N}}, a framework that turns {T} into a practical tool.
Here we describe {N}, an approach to {S} that rests on {T} alone.
We contribute {N}, a suite of {n} tasks from {D}, and a protocol that separates {S} from everything else.
Building on {T}, we derive {N} and show that it can be computed in a single pass.
We revisit {T} and find that one neglected detail decides whether it works; the result is `{N}'.)"_s);
    return list;
}

const QStringList &details()
{
    static const QStringList list = lines(uR"(
The method has a single hyperparameter, and its default works in all our experiments.
Its cost grows as $O(n \log n)$ with the length of the input.
Unlike earlier work, it keeps the weights frozen and adds less than {p}\% of parameters.
A theoretical analysis shows that the error decays as $\mathcal{O}(1/\sqrt{m})$ under mild assumptions.
At its core is a score $s(x) = \log p(y|x) - \log p(y)$, estimated without access to the training data.
We separate the effect of scale from the effect of data with a design of {n} controlled experiments.
Every decision is logged as `claim | source | verdict`, so that a person can audit it afterwards.
The key step is to weight examples by $w_i \propto e^{-\beta \ell_i}$ and to anneal $\beta$ during training.
Ablations attribute most of the gain to {T}, and very little to the choice of backbone.
The approach is agnostic to the architecture and applies to {M} without retraining.
An interpretable by-product is a map of the cases in which {M} disagree with experts.
For $\alpha$-stable noise with $\alpha < 2$ the guarantee still holds, while that of earlier methods does not.
It runs on one GPU in under {n} hours, training & evaluation included.)"_s);
    return list;
}

const QStringList &results()
{
    static const QStringList list = lines(uR"(
On {n} benchmarks it improves over the strongest baseline by {p}\% on average.
Across {n} data sets from {D}, {N} is ahead of all baselines while using {x}$\times$ less compute.
Experiments on {D} show gains of {p} points, and the gains persist when the test data are shifted.
In a blind study with {n} domain experts, its outputs were preferred in {p}\% more cases.
It reaches the accuracy of models {x} times its size.
The results hold for {n} models between 0.5B and 70B parameters ($p < 0.01$).
Surprisingly, the simplest variant is the best one in {n} of 30 settings.
Compared with full retraining, it is {x}$\times$ faster and loses less than 0.4 points.
We also report where it fails: on rare cases the improvement shrinks to {p}\% and is not significant.)"_s);
    return list;
}

const QStringList &closings()
{
    static const QStringList list = lines(uR"(
Code, data and all prompts are released.
We discuss what this means for the evaluation of {M}.
Our findings suggest that {S} should be reported separately from average accuracy.
These results point to {T} as a default rather than an afterthought.
We release {N} under a permissive license.
We hope that it serves as a starting point for work on {D}.
All experiments can be reproduced on a single workstation.
Limitations and possible misuse are discussed.)"_s);
    return list;
}

QString venue(QDate published, Dice &dice)
{
    static const QStringList venues =
        u"NeurIPS;ICML;ICLR;ACL;EMNLP;NAACL;CVPR;ECCV;AAAI;AISTATS;COLM;UAI;KDD;"
        "the 3rd Workshop on Careful Machine Learning;the Nordic Conference on Learning Systems;"
        "the Symposium on Verifiable AI"_s.split(u';');
    return dice.pick(venues) + u' ' + QString::number(published.addDays(150).year());
}

} // namespace

TitleAndWording madeUpTitle(const Topic &topic, qint64 n, const QString &name)
{
    // Each round uses every template once, in a different order. The phrases of a template are chosen by the
    // digits of one number in a mixed radix. From round to round, this number grows by a step that has no
    // common divisor with the number of combinations, so that all combinations are used.
    const qint64 round = n / topic.titles.size();
    QList<int> order(topic.titles.size());
    std::iota(order.begin(), order.end(), 0);
    Dice shuffler(quint64(round) * 977 + quint64(topic.titles.size()));
    for (int i = int(order.size()) - 1; i > 0; --i)
        order.swapItemsAt(i, shuffler.below(i + 1));
    const int which = order.at(int(n % topic.titles.size()));
    const QString &pattern = topic.titles.at(which);

    const struct {
        QString place;
        const QStringList &phrases;
        QString Wording::*member;
    } parts[] = {{u"{S}"_s, topic.subjects, &Wording::subject}, {u"{M}"_s, topic.models, &Wording::models},
        {u"{T}"_s, topic.techniques, &Wording::technique}, {u"{D}"_s, topic.domains, &Wording::domain}};

    qint64 combinations = 1;
    for (const auto &part : parts)
        combinations *= pattern.contains(part.place) ? part.phrases.size() : 1;
    qint64 stride = qint64(double(combinations) * 0.618) | 1;
    while (std::gcd(stride, combinations) != 1)
        ++stride;
    qint64 rest = ((round + which * 31LL) * stride) % combinations;

    TitleAndWording made;
    made.wording.name = name;
    Dice unnamed(quint64(n) * 131 + quint64(which));
    for (const auto &part : parts) {
        if (pattern.contains(part.place)) {
            made.wording.*part.member = part.phrases.at(int(rest % part.phrases.size()));
            rest /= part.phrases.size();
        } else {
            made.wording.*part.member = unnamed.pick(part.phrases);
        }
    }
    made.title = filled(pattern, made.wording, true, nullptr);
    return made;
}

QString madeUpAbstract(const Topic &topic, const Wording &wording, Dice &dice)
{
    QStringList patterns{dice.pick(topic.openings)};
    if (dice.chance(60))
        patterns << dice.pick(gaps());
    patterns << dice.pick(proposals());
    if (dice.chance(65))
        patterns << dice.pick(details());
    patterns << dice.pick(results());
    if (dice.chance(55))
        patterns << dice.pick(closings());
    const int paragraphAt = dice.chance(4) ? 2 : -1;
    QString abstract;
    for (int i = 0; i < patterns.size(); ++i) {
        if (i > 0)
            abstract += i == paragraphAt ? u'\n' : u' ';
        abstract += filled(patterns.at(i), wording, false, &dice);
    }
    return abstract;
}

QString madeUpRevision(const Wording &wording, int version, Dice &dice)
{
    static const QStringList list = lines(uR"(
This version adds an ablation over the number of layers and corrects Table {n}.
We have since repeated the experiments with three more seeds; the conclusions are unchanged.
A new section compares {N} with two concurrent methods.
In this revision the gain is measured on {n} further data sets.)"_s);
    return filled(
        version > 2 ? u"The appendix now contains the full proof of Theorem {n}."_s : dice.pick(list),
        wording, false, &dice);
}

QString madeUpComment(const Wording &wording, QDate published, Dice &dice)
{
    QStringList parts;
    const int pages = dice.between(6, 48);
    if (dice.chance(45)) {
        QString size = u"%1 pages"_s.arg(pages);
        if (dice.chance(75))
            size += u", %1 figures"_s.arg(dice.between(2, 17));
        if (dice.chance(30))
            size += u", %1 tables"_s.arg(dice.between(2, 12));
        parts << size;
    }
    if (dice.chance(18)) {
        static const QStringList how =
            u"Accepted at %1;Accepted to %1;To appear in %1;%1 (Oral);"
            "Accepted by %1 & selected as spotlight;Under review at %1"_s.split(u';');
        parts << dice.pick(how).arg(venue(published, dice));
    }
    // GitHub does not allow two hyphens in a row in a name, so this address cannot belong to anyone.
    if (dice.chance(14))
        parts << u"Code: https://github.com/made--up/"_s + wording.name.toLower();
    else if (dice.chance(3))
        parts << u"Project page: https://example.org/"_s + wording.name.toLower();
    return parts.join(dice.chance(70) ? u". "_s : u"; "_s);
}

QString madeUpAcceptance(QDate published, Dice &dice)
{
    return u"Accepted at "_s + venue(published, dice) + u"; camera-ready version"_s;
}

QString madeUpJournal(QDate published, Dice &dice)
{
    static const QStringList journals =
        u"Journal of Careful Learning;Transactions on Made-Up Methods;Annals of Applied Inference;"
        "Letters in Computational Science"_s.split(u';');
    const int first = dice.between(1, 900);
    return u"%1 %2 (%3) %4-%5"_s.arg(dice.pick(journals))
        .arg(dice.between(3, 41))
        .arg(published.addDays(120).year())
        .arg(first)
        .arg(first + dice.between(9, 40));
}

} // namespace dp::test
