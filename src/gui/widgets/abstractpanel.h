#pragma once

#include "base/paper.h"
#include "text/searchterms.h"

#include <QTextBrowser>

namespace dp {

/// What opens beneath a row: title, authors, what is known of the paper, and its abstract, as text one can
/// read, select and copy, with links. Everything from outside is escaped, and no resource is ever loaded.
class AbstractPanel : public QTextBrowser
{
    Q_OBJECT

public:
    explicit AbstractPanel(QWidget *parent = nullptr);

    void setPaper(const ShelvedPaper &shelved);
    /// What the paper was found by stands out from the next setPaper() on.
    void setTerms(const QList<SearchTerm> &terms) { m_terms = terms; }
    /// What the text needs at that width, in pixels.
    int heightAt(int width);

signals:
    void linkActivated(const QUrl &url);
    /// Escape: the keyboard goes back to the list.
    void left();

protected:
    QVariant loadResource(int type, const QUrl &name) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void render();
    QString html() const;

    QString shown(const QString &text) const;

    ShelvedPaper m_shelved;
    QList<SearchTerm> m_terms;
    int m_heightWidth = -1;
    int m_height = 0;
};

} // namespace dp
