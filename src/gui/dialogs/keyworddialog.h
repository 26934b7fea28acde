#pragma once

#include "arxiv/pastedquery.h"
#include "base/keyword.h"
#include "gui/dialogs/fittingdialog.h"
#include "refresh/querytrial.h"

#include <functional>
#include <memory>

namespace Ui {
class KeywordDialog;
}

namespace dp {

/// Lets the person add or edit one keyword. Shows the resulting query while the person types.
class KeywordDialog : public FittingDialog
{
    Q_OBJECT

public:
    /// taken: names of the other keywords.
    KeywordDialog(const Keyword &keyword, const QStringList &taken, QWidget *parent = nullptr);
    /// Shows a button that tries the keyword on arXiv. `trial` must outlive the dialog or be its child.
    void setTrial(QueryTrial *trial);
    ~KeywordDialog() override;

    /// Returns the checked keyword. Valid only after the dialog was accepted.
    Keyword keyword() const { return m_keyword; }

    using Stored = std::function<void(const Outcome &)>;
    /// A function that stores the keyword. It must call `done` in the GUI thread when it has finished. Until
    /// then the dialog stays open. If it reports an error, the dialog shows the error and stays open, so that
    /// no input is lost.
    using Store = std::function<void(const Keyword &keyword, Stored done)>;
    /// Without this function, the dialog closes at once, and the caller stores the keyword.
    void setStore(Store store) { m_store = std::move(store); }

    void accept() override;
    void reject() override;

private:
    enum class Type { Phrase, Author, Category, CustomQuery };

    void setUpType();
    void setUpTerms(const KeywordTerms &terms);
    Type type() const;
    bool hasTerms() const;
    Keyword entered() const;
    Result<Keyword> checked() const;
    QString suggestedName() const;
    query::PastedText enteredQuery() const;
    void showRow(QWidget *field, bool isShown);
    void showFields();
    void showName();
    void showDecoded();
    void validate();
    void showAdvice(const QList<Advice> &advice);
    void setStoring(bool isStoring);

    std::unique_ptr<Ui::KeywordDialog> m_ui;
    Keyword m_keyword;
    QStringList m_taken;
    Store m_store;
    bool m_isStoring = false;
    // Whether the initial query looks encoded. It was already decoded when it was entered, so it is not
    // decoded again.
    bool m_isQueryDecoded = false;
};

} // namespace dp
