#pragma once

#include "base/keyword.h"
#include "base/result.h"

#include <QHash>
#include <QWidget>

#include <functional>
#include <memory>

namespace Ui {
class KeywordSettings;
}

namespace dp {

class Prompts;
class QueryTrial;

/// The page of the settings with the list of keywords. Each change is stored at once, as a difference, so
/// that changes of other programs are kept. Removing a keyword with papers is confirmed first. GUI thread;
/// the arguments of the constructor must outlive it.
class KeywordSettings : public QWidget
{
    Q_OBJECT

public:
    explicit KeywordSettings(Prompts &prompts, QWidget *parent = nullptr);
    ~KeywordSettings() override;

    using Stored = std::function<void(const Outcome &)>;
    /// A function that stores the difference between two lists of keywords. It must call `done` in the GUI
    /// thread when it has finished.
    using Store = std::function<void(const QList<Keyword> &before, const QList<Keyword> &after, Stored done)>;
    void setStore(Store store) { m_store = std::move(store); }
    /// Sets the function that creates the trial of a keyword that is added or edited.
    void setTrials(std::function<QueryTrial *(QObject *)> newTrial) { m_newTrial = std::move(newTrial); }
    /// Shows the keywords of the library. The current keyword stays the current one.
    void setKeywords(const QList<KeywordState> &keywords);
    QList<Keyword> keywords() const { return m_keywords; }
    void focusList();

signals:
    /// Emitted when a change of the list could not be stored. The list then shows the stored keywords again.
    void failed(const Error &error);
    /// Emitted when the person changes the list, before the change is stored.
    void changing();

private:
    void fillList(int current);
    int current() const;
    QList<Keyword> known() const;
    QStringList namesWithout(qint64 id) const;
    void add();
    void edit();
    void ask(const Keyword &keyword);
    void show(const Keyword &stored);
    void remove();
    void move(int by);
    void store(const QList<Keyword> &before, const QList<Keyword> &after, const Stored &done);
    void storeShown(const QList<Keyword> &before, const QList<Keyword> &after);
    void updateButtons();

    std::unique_ptr<Ui::KeywordSettings> m_ui;
    Prompts &m_prompts;
    // A keyword that was just added has no id until the library has been read again. It cannot be changed
    // before.
    QList<Keyword> m_keywords;
    QList<Keyword> m_stored; // the last list of setKeywords()
    QHash<qint64, int> m_papers; // number of papers by the identifier of a stored keyword
    std::function<QueryTrial *(QObject *)> m_newTrial;
    Store m_store;
};

} // namespace dp
