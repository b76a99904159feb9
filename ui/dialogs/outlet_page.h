// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/outlet_portrait.h"
#include "core/reading_choice.h"
#include "library/back_catalogue.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QMenu;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace byline {

class Actions;
class Library;
class Pictures;

/// An outlet's own page: how often it publishes, how much of it comes, who writes there, what went wrong and what to
/// do, what it takes here. It follows the library while it is open.
class OutletPage final : public QDialog
{
    Q_OBJECT

public:
    OutletPage(Library& library, const Actions& actions, OutletId outlet, QWidget* window);

    /// How often an outlet can be asked: minutes (0: Byline decides) and what that is called.
    static QList<std::pair<int, QString>> intervals();
    /// What its articles can be read from, and what that is called.
    static QList<std::pair<TextSource, QString>> textSources();
    /// "3 articles a week", in words.
    static QString rhythmText(int lastFourWeeks);

signals:
    void linkActivated(const QUrl& link);
    void newsletterRequested();
    void retentionRequested();
    void passwordRequested();
    void refreshRequested();
    void intervalChosen(int minutes);
    void earlierRequested(const byline::BackPart& part);
    void earlierOfWriterRequested(byline::AuthorId writer);
    /// As of the newsletter's card.
    void signedIn(byline::OutletId outlet);
    void webPageWanted(const QUrl& page);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void load();
    void show(const OutletPortrait& portrait);
    void showIcon(const Outlet& outlet);
    void addLine(QFormLayout& form, const QString& name, const QString& text);
    void addSignIn(QFormLayout& form, const Outlet& outlet);
    /// Not where the user refreshes by hand.
    bool isCheckedByItself() const;
    void addTrouble(QVBoxLayout& column, const OutletPortrait& portrait);
    void fit();
    void addNewsletter(const Outlet& outlet);
    void addButtons(QVBoxLayout& column);
    void fillEarlierMenu(QMenu& menu);
    QComboBox* addChoice(QFormLayout& form, const QString& name);
    void addTextSource(QFormLayout& form);

    Library& m_library;
    const Actions& m_actions;
    OutletId m_outlet;
    Pictures* m_pictures;
    QScrollArea* m_scrolled;
    QVBoxLayout* m_column;
    QWidget* m_content = nullptr;
    OutletPortrait m_portrait;
    QWidget* m_newsletter = nullptr; ///< outlives what is told: somebody may be typing into it
    QPushButton* m_newsletterButton = nullptr;
    QLabel* m_icon = nullptr;
    bool m_hasSignIn = false;
};

} // namespace byline
