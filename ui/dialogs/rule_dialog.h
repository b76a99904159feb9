// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rule.h"
#include "library/found_in_pieces.h"
#include "ui/panes/search_completion.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;

namespace byline {

class Library;
class SpokenLabel;

/// A rule, new or known: its search with what that finds now, what happens to new articles, and what it is called.
class RuleDialog final : public QDialog
{
    Q_OBJECT

public:
    RuleDialog(Library& library, const Rule& rule, const SearchCompletion::NamesFunction& names, QWidget* window);
    ~RuleDialog() override;

    void accept() override;

signals:
    /// `here`: also to the articles that are here already.
    void chosen(const byline::Rule& rule, Qt::CheckState here);

private:
    void build();
    void ask();
    void tell(const Result<int>& found);
    void tellThatItCounts();
    void stopCounting();
    void check();
    Rule rule() const;

    Library& m_library;
    Rule m_rule;
    QLineEdit* m_search;
    SpokenLabel* m_found;
    QCheckBox* m_markRead;
    QCheckBox* m_bookmark;
    QLineEdit* m_tags;
    QCheckBox* m_keep;
    QLineEdit* m_name;
    QCheckBox* m_here;
    QDialogButtonBox* m_buttons;
    QTimer m_pause;
    QTimer m_slow; ///< the answer is late: texts have to be looked at
    StopFlag m_countStopped;
    int m_asked = 0;           ///< a late answer is none
    bool m_understood = false; ///< the search as it stands
};

} // namespace byline
