#include "support/loopbackarxiv_query.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

constexpr int deepest = 60;
constexpr int mostTerms = 2000;

std::optional<PaperIndex::Field> textField(const QString &name)
{
    if (name == "ti"_L1 || name == "title"_L1)
        return PaperIndex::Title;
    if (name == "abs"_L1)
        return PaperIndex::Abstract;
    if (name == "au"_L1)
        return PaperIndex::Authors;
    if (name == "co"_L1)
        return PaperIndex::Comment;
    if (name == "jr"_L1)
        return PaperIndex::Journal;
    return {};
}

bool isDateField(const QString &name)
{
    return name == "submittedDate"_L1 || name == "lastUpdatedDate"_L1;
}

bool isField(const QString &name)
{
    static const QStringList others{u"all"_s, u"cat"_s, u"id"_s, u"rn"_s, u"doi"_s};
    return textField(name) || isDateField(name) || others.contains(name);
}

/// Reads a date and time in GMT of 4 to 14 digits. latest: whether missing digits get the latest possible
/// value instead of the earliest.
QDateTime moment(const QString &digits, bool latest)
{
    const QString rest = latest ? u"99991231235959"_s : u"00000101000000"_s;
    QString full = digits + rest.mid(digits.size());
    if (latest && digits.size() == 6) {
        const QDate first(digits.left(4).toInt(), digits.mid(4, 2).toInt(), 1);
        full.replace(6, 2, QString::number(first.daysInMonth()));
    }
    QDateTime read = QDateTime::fromString(full, u"yyyyMMddHHmmss"_s);
    read.setTimeSpec(Qt::UTC);
    return read;
}

int scoreOfCategory(const MadeUpPaper &paper, const QString &wanted)
{
    for (const QString &category : paper.categories) {
        if (wanted.endsWith(u'*') ? category.startsWith(QStringView(wanted).chopped(1), Qt::CaseInsensitive)
                                  : category.compare(wanted, Qt::CaseInsensitive) == 0)
            return 1;
    }
    return 0;
}

int scoreOfId(const MadeUpPaper &paper, const QString &wanted)
{
    return wanted == paper.id || wanted == u"%1v%2"_s.arg(paper.id).arg(paper.version);
}

QString unquoted(const QString &text)
{
    return text.startsWith(u'"') ? text.mid(1, text.size() - 2) : text;
}

} // namespace

class LoopbackQuery::Parser
{
public:
    explicit Parser(const QString &text)
        : m_text(text)
    {
    }

    std::shared_ptr<const Node> run()
    {
        auto root = chain(0);
        if (root && !atEnd())
            return fail(u"unbalanced parentheses"_s);
        return root;
    }

    QString error() const { return m_error; }

private:
    std::shared_ptr<const Node> fail(const QString &why)
    {
        if (m_error.isEmpty())
            m_error = why;
        return nullptr;
    }

    bool atEnd()
    {
        while (m_at < m_text.size() && m_text.at(m_at).isSpace())
            ++m_at;
        return m_at == m_text.size();
    }

    bool take(QChar c)
    {
        const bool there = !atEnd() && m_text.at(m_at) == c;
        m_at += there;
        return there;
    }

    /// Reads the operator at the current position. Returns nothing if there is no operator.
    std::optional<Node::Kind> takeOperator()
    {
        static const QRegularExpression pattern(u"(ANDNOT|AND|OR|NOT)(?=[\\s(\")]|$)"_s);
        if (atEnd())
            return {};
        const auto match = pattern.match(
            m_text, m_at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch())
            return {};
        m_at = match.capturedEnd();
        const QString word = match.captured(1);
        return word == "AND"_L1 ? Node::Kind::And : word == "OR"_L1 ? Node::Kind::Or : Node::Kind::AndNot;
    }

    /// Reads operands and operators, and groups them from the right: "a AND b OR c" means "a AND (b OR c)".
    std::shared_ptr<const Node> chain(int depth)
    {
        if (depth > deepest)
            return fail(u"too many parentheses"_s);
        QList<std::shared_ptr<const Node>> operands;
        QList<Node::Kind> operators;
        while (true) {
            const auto operand = one(depth);
            if (!operand)
                return nullptr;
            operands << operand;
            if (operands.size() > mostTerms)
                return fail(u"too many terms"_s);
            if (atEnd() || m_text.at(m_at) == u')')
                break;
            operators << takeOperator().value_or(Node::Kind::Or);
        }
        auto folded = operands.takeLast();
        while (!operands.isEmpty()) {
            auto node = std::make_shared<Node>();
            node->kind = operators.takeLast();
            node->left = operands.takeLast();
            node->right = folded;
            folded = node;
        }
        return folded;
    }

    std::shared_ptr<const Node> one(int depth)
    {
        if (take(u'(')) {
            const auto inner = chain(depth + 1);
            if (!inner)
                return nullptr;
            if (!take(u')'))
                return fail(u"unbalanced parentheses"_s);
            auto node = std::make_shared<Node>(*inner);
            node->inBrackets = node->kind != Node::Kind::Term;
            return node;
        }
        if (atEnd() || m_text.at(m_at) == u')' || takeOperator())
            return fail(u"an operand is missing"_s);
        auto node = std::make_shared<Node>();
        static const QRegularExpression field(u"([A-Za-z_]+):"_s);
        const auto match = field.match(
            m_text, m_at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        node->term.field = match.hasMatch() ? match.captured(1) : u"all"_s;
        if (match.hasMatch())
            m_at = match.capturedEnd();
        if (!isField(node->term.field))
            return fail(u"unknown field "_s + node->term.field);
        return readText(node->term) ? node : nullptr;
    }

    bool readText(Term &term)
    {
        static const QRegularExpression value(u"\"[^\"]*\"|\\[[^\\]]*\\]|[^\\s()\"\\[\\]]+"_s);
        const auto match = value.match(
            m_text, m_at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch())
            return fail(u"unbalanced quotation marks or stray character"_s) != nullptr;
        m_at = match.capturedEnd();
        term.text = match.captured();
        const QString bare = unquoted(term.text).simplified();
        if (isDateField(term.field))
            return readRange(term);
        if (bare.isEmpty() || term.text.startsWith(u'[') || bare.startsWith(u'*') || bare.contains(u'\\'))
            return fail(u"cannot read "_s + term.text) != nullptr;
        term.words = PaperIndex::words(bare);
        if (bare.endsWith(u'*') && !term.words.isEmpty())
            term.words.last() += u'*';
        return true;
    }

    bool readRange(Term &term)
    {
        static const QRegularExpression range(u"^\\[\\s*(\\d{4,14})\\s+TO\\s+(\\d{4,14})\\s*\\]$"_s);
        const auto match = range.match(term.text);
        if (match.hasMatch()) {
            term.from = moment(match.captured(1), false);
            term.to = moment(match.captured(2), true);
        }
        if (!term.from.isValid() || !term.to.isValid())
            return fail(u"malformed date range "_s + term.text) != nullptr;
        term.field = u"submittedDate"_s; // the current service searches submittedDate for lastUpdatedDate too
        return true;
    }

    QString m_text;
    qsizetype m_at = 0;
    QString m_error;
};

std::optional<LoopbackQuery> LoopbackQuery::parse(const QString &text, QString *error)
{
    Parser parser(text);
    LoopbackQuery query;
    query.m_root = parser.run();
    if (error)
        *error = parser.error();
    if (!query.m_root)
        return {};
    return query;
}

QString LoopbackQuery::canonical() const
{
    return canonical(*m_root);
}

int LoopbackQuery::score(const PaperIndex &index, int paper) const
{
    return score(*m_root, index, paper);
}

QString LoopbackQuery::canonical(const Node &node)
{
    if (node.kind == Node::Kind::Term)
        return node.term.field + u':' + node.term.text;
    const QString word = node.kind == Node::Kind::And ? u" AND "_s
        : node.kind == Node::Kind::Or                 ? u" OR "_s
                                                      : u" ANDNOT "_s;
    const QString text = canonical(*node.left) + word + canonical(*node.right);
    return node.inBrackets ? u'(' + text + u')' : text;
}

int LoopbackQuery::score(const Node &node, const PaperIndex &index, int paper)
{
    if (node.kind == Node::Kind::Term)
        return score(node.term, index, paper);
    const int left = score(*node.left, index, paper);
    const int right = score(*node.right, index, paper);
    switch (node.kind) {
    case Node::Kind::And: return left && right ? left + right : 0;
    case Node::Kind::AndNot: return right ? 0 : left;
    default: return left + right;
    }
}

int LoopbackQuery::score(const Term &term, const PaperIndex &index, int paper)
{
    const MadeUpPaper &candidate = index.papers().at(paper);
    const QString text = unquoted(term.text);
    if (isDateField(term.field))
        return candidate.published >= term.from && candidate.published <= term.to;
    if (const auto field = textField(term.field))
        return index.count(paper, *field, term.words) * (*field == PaperIndex::Title ? 3 : 1);
    if (term.field == "cat"_L1)
        return scoreOfCategory(candidate, text);
    if (term.field == "id"_L1)
        return scoreOfId(candidate, text);
    if (term.field == "doi"_L1)
        return !candidate.doi.isEmpty() && candidate.doi.compare(text, Qt::CaseInsensitive) == 0;
    if (term.field == "rn"_L1)
        return 0; // made-up papers have no report numbers
    int sum = scoreOfCategory(candidate, text) + scoreOfId(candidate, text);
    for (int field = 0; field < PaperIndex::FieldCount; ++field)
        sum +=
            index.count(paper, PaperIndex::Field(field), term.words) * (field == PaperIndex::Title ? 3 : 1);
    return sum;
}

} // namespace dp::test
