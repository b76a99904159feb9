// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What happens in the window: from a row to a list, from a list to an article, and back.
#include "core/url.h"
#include "library/archive.h"
#include "library/icons.h"
#include "library/library.h"
#include "library/reading.h"
#include "library/settings.h"
#include "library/writers.h"
#include "ui/actions.h"
#include "ui/arrivals.h"
#include "ui/article_commands.h"
#include "ui/article_windows.h"
#include "ui/bookmark_commands.h"
#include "ui/choices.h"
#include "ui/last_place.h"
#include "ui/main_window.h"
#include "ui/newsletter_commands.h"
#include "ui/outlet_commands.h"
#include "ui/panes/article_delegate.h"
#include "ui/panes/article_pane.h"
#include "ui/panes/empty_page.h"
#include "ui/panes/palette.h"
#include "ui/panes/reading_pane.h"
#include "ui/panes/search_field.h"
#include "ui/panes/source_pane.h"
#include "ui/panes/starter_offer.h"
#include "ui/panes/status_line.h"
#include "ui/panes/top_bar.h"
#include "ui/read_marker.h"
#include "ui/reading_commands.h"
#include "ui/style/style.h"
#include "ui/style/theme.h"
#include "ui/writer_commands.h"

#include <QApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QUrlQuery>
#include <QVBoxLayout>

#include <chrono>

namespace byline {

using namespace std::chrono_literals;

namespace {

const QString kStarters = QStringLiteral("offer/starters");

} // namespace

void MainWindow::load()
{
    // The welcome outlet is put into a new library; there the rows are asked for after it, so they are right at once.
    const bool isNew = m_library.isNew();
    m_library.subscriptions().addWelcome().then(this, [this, isNew](const Result<void>&) {
        if (isNew)
            m_rows->load();
    });
    scheduleRefresh();
    if (m_library.settings().refreshMinutes() > 0) {
        QTimer::singleShot(1500ms, this, [this] {
            if (!m_library.isOffline())
                m_outletCommands->refresh(RefreshScope::Due);
        });
    }
}

void MainWindow::scheduleRefresh()
{
    if (const int minutes = m_library.settings().refreshMinutes(); minutes > 0)
        m_refresh.start(std::chrono::minutes(minutes));
    else
        m_refresh.stop();
}

void MainWindow::sourcesLoaded()
{
    tellOfOutlets();
    refreshSummary();
    if (std::exchange(m_ready, true))
        return;
    // The list first: the page is loaded when all else is on screen.
    connect(
        &m_articles->articles(), &ArticleListModel::shown, this,
        [this] { QTimer::singleShot(100ms, this, &MainWindow::reopenLast); },
        static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
    const SourceModel& model = m_sources->sources();
    if (!model.indexOf(m_sources->openedKey()).isValid())
        m_sources->open(QStringLiteral("smart:unread"));
    else
        m_sources->open(m_sources->openedKey());
    m_articles->view().setFocus();
    offerStarters(Qt::Unchecked);
    if (const QString saved = m_library.salvageText(); !saved.isEmpty())
        tellSalvaged(saved);
    QTimer::singleShot(4s, &m_library.icons(), &Icons::fetchMissing);
    emit ready();
}

void MainWindow::tellOfOutlets()
{
    const SourceTreeInput& all = m_sources->sources().input();
    m_articles->setOutlets(all.outlets);
    m_articles->setWriters(all.authors);
    m_reading->setOffer(all.outlets.isEmpty() ? EmptyPage::Offer::Subscribe : EmptyPage::Offer::Choose);
}

void MainWindow::refreshSummary()
{
    if (m_articles->articles().isSearch())
        return;
    const int number = m_sources->sources().countOf(m_source.key).value_or(0);
    const bool shelf = m_source.query.bookmarkedOnly || m_source.query.savedOnly || m_source.query.changedOnly;
    const QString count = QLocale().toString(number);
    QString summary = shelf ? (number == 1 ? tr("1 article") : tr("%1 articles").arg(count))
                            : (number == 1 ? tr("1 unread") : tr("%1 unread").arg(count));
    if (m_source.key == QLatin1String("smart:unread")) {
        const QList<Author>& authors = m_sources->sources().input().authors;
        const auto writers =
            m_sources->sources().input().moreUnreadAuthors
            + std::count_if(authors.begin(), authors.end(), [](const Author& author) { return author.unread > 0; });
        summary = number == 1 ? tr("1 article") : tr("%1 articles").arg(count);
        if (writers > 0)
            summary += QStringLiteral(" · ")
                       + (writers == 1 ? tr("1 writer") : tr("%1 writers").arg(QLocale().toString(writers)));
    }
    m_articles->setSummary(number > 0 ? summary : QString());
}

void MainWindow::open(const Source& source)
{
    m_source = source;
    m_top->search().reset();
    m_articles->show(source);
    markSource();
    refreshSummary();
}

/// What is searched for in the field is looked for in all lists, and a list that a link leads to may have no row.
void MainWindow::markSource()
{
    const bool own = m_articles->articles().searched() == m_source.query.search;
    m_sources->setOpenedMarked(own && m_source.key == m_sources->openedKey() ? Qt::Checked : Qt::Unchecked);
}

void MainWindow::raiseWith(const QStringList& addresses)
{
    if (isMinimized())
        showNormal();
    raise();
    activateWindow();
    Arrivals::Arrived arrived;
    for (const QString& address : addresses) {
        const QUrl url(address);
        // What a file manager hands over.
        if (url.isLocalFile() || QFileInfo(address).isFile())
            arrived.files += url.isLocalFile() ? url.toLocalFile() : address;
        // What a mail program hands over: "byline:https://outlet.example/members/?token=…".
        else if (address.startsWith(QLatin1String("byline:http")))
            m_outletCommands->newsletters().openLink(address);
        else if (url.scheme() == QLatin1String("byline"))
            follow(url.adjusted(QUrl::RemoveQuery)); // nobody else fills in our cards
        else
            arrived.addresses += address;
    }
    m_arrivals->take(arrived);
}

void MainWindow::choose(const Article& article)
{
    m_articleCommands->setCurrent(article);
    m_reading->open(article);
    if (article.extent == TextExtent::Members)
        m_outletCommands->newsletters().unlock(article.id, QUrl(article.url));
    if (std::exchange(m_reopened, {}) != article.id)
        m_marker->opened(article);
    m_lastPlace->note(article.id);
}

void MainWindow::reopenLast()
{
    const bool chosen = Choices(m_library.settings()).reopenArticle() == Qt::Checked;
    if (chosen || m_reopensWindows)
        m_articleWindows->reopen();
    else
        m_articleWindows->beginWithNone();
    if (m_reading->article())
        return;
    const ArticleId last = m_reopensAnyway || chosen ? m_lastPlace->article() : ArticleId {};
    const ArticleId held = m_lastPlace->held();
    m_reopened = last;
    if (last && last != held)
        openArticle(last);
    if (!held)
        return;
    const auto then = last == held ? RowReturn::Then::Choose : RowReturn::Then::Look;
    m_library.reading().articlesById({held}).then(this, [this, then](const Result<QList<Article>>& articles) {
        const bool wanted = then == RowReturn::Then::Look || !m_reading->article();
        if (articles && !articles->isEmpty() && wanted)
            m_lastPlace->putBack(articles->first(), then);
    });
}

void MainWindow::openPalette()
{
    if (!m_palette) {
        m_palette = new Palette(*m_actions, m_sources->sources(), this);
        connect(m_palette, &Palette::foundNothing, m_status, &StatusLine::announce);
        connect(m_palette, &Palette::placeChosen, m_sources, &SourcePane::open);
        connect(m_palette, &Palette::writerChosen, this,
                [this](AuthorId author) { follow(QUrl(QStringLiteral("byline://author/%1").arg(author.value))); });
    }
    m_palette->open();
}

void MainWindow::openArticle(ArticleId id)
{
    if (const int row = m_articles->articles().rowOf(id); row >= 0) {
        m_articles->select(row);
        return;
    }
    m_library.reading().articlesById({id}).then(this, [this](const Result<QList<Article>>& articles) {
        if (!articles) {
            m_status->complain(articles.error(), {});
        } else if (!articles->isEmpty()) {
            m_articles->view().setCurrentIndex({});
            choose(articles->first());
        }
    });
}

void MainWindow::follow(const QUrl& link)
{
    if (link.scheme() != QLatin1String("byline")) {
        followOutside(link);
        return;
    }
    const QStringList path = link.path().split(u'/', Qt::SkipEmptyParts);
    const qint64 id = path.value(0).toLongLong();
    const QString what = link.host();
    if (what == QLatin1String("article")) {
        openArticle({id});
    } else if (what == QLatin1String("outlet")) {
        const QString key = QStringLiteral("outlet:%1").arg(id);
        if (m_sources->sources().indexOf(key).isValid()) {
            m_sources->open(key);
            return;
        }
        m_library.subscriptions().outlet({id}).then(this, [this](const Result<Outlet>& outlet) {
            if (!outlet)
                return;
            open(sourceOf(outlet->id, outlet->title));
            if (!outlet->subscribed) // why no row is chosen for it, and why there is so little
                m_status->say(tr("You are not subscribed to %1. Only its bookmarked and kept articles are here.")
                                  .arg(outlet->title),
                              {tr("Subscribe"), [this, id = outlet->id] { subscribeTo(id); }});
        });
    } else if (what == QLatin1String("author")) {
        const QString key = QStringLiteral("author:%1").arg(id);
        if (m_sources->sources().indexOf(key).isValid()) {
            m_sources->open(key);
            return;
        }
        m_library.writers().author({id}).then(this, [this, key](const Result<Author>& author) {
            if (!author)
                return;
            m_sources->sources().showWriter(*author);
            // While the pane shows only what was looked for in it, the row may be none of that.
            if (m_sources->sources().indexOf(key).isValid())
                m_sources->open(key);
            else
                open(sourceOf(author->id, author->name));
        });
    } else if (what == QLatin1String("follow") || what == QLatin1String("unfollow")) {
        m_writerCommands->setFollowed({id}, what == QLatin1String("follow") ? Qt::Checked : Qt::Unchecked);
    } else if (what == QLatin1String("bookmark")) {
        m_library.reading().articlesById({{id}}).then(this, [this](const Result<QList<Article>>& articles) {
            if (articles && !articles->isEmpty())
                m_bookmarkCommands->editBookmark(articles->first());
        });
    } else if (what == QLatin1String("outlet-page")) {
        m_outletCommands->openPage({id});
    } else if (what == QLatin1String("subscribe")) {
        subscribeTo({id});
    } else if (what == QLatin1String("newsletter")) {
        m_outletCommands->newsletters().take({id}, QUrlQuery(link));
    } else if (what == QLatin1String("tag")) {
        m_top->search().setText(QStringLiteral("tag:\"%1\"").arg(path.value(0)));
    }
}

/// An outlet that articles are here of, but none come any more or ever came.
void MainWindow::subscribeTo(OutletId id)
{
    m_library.subscriptions().outlet(id).then(this, [this](const Result<Outlet>& outlet) {
        if (outlet)
            m_outletCommands->addOutlet({outlet->feedUrl.isEmpty() ? outlet->url : outlet->feedUrl});
        else
            m_status->complain(outlet.error(), {});
    });
}

/// A page of the web in the browser. Where it is the front page of an outlet, its news can come here, too.
void MainWindow::openOutside(const QUrl& link)
{
    const bool opened = m_readingCommands->openInBrowser(link);
    const bool isFrontPage = (link.path().isEmpty() || link.path() == QLatin1String("/")) && !link.hasQuery();
    if (!opened || !isFrontPage)
        return;
    m_status->say(tr("Opened %1 in the browser.").arg(link.host()),
                  {tr("Subscribe to this outlet"), [this, link] { m_outletCommands->addOutlet({link.toString()}); }});
}

/// An article that the library has opens here; a feed offers to be subscribed to; all else is the browser's.
void MainWindow::followOutside(const QUrl& link)
{
    if (link.scheme() == QLatin1String("mailto")) {
        m_readingCommands->openInBrowser(link);
        return;
    }
    if (link.scheme() == QLatin1String("feed")) {
        m_outletCommands->addOutlet({link.toString()});
        return;
    }
    if (!isWebAddress(link))
        return;
    static const QRegularExpression kFeed(
        QStringLiteral("(?:^|[/.])(?:rss|atom|feed)(?:[/.]|$)|\\.(?:rss|atom|rdf)$|feed\\.(?:xml|json)$"),
        QRegularExpression::CaseInsensitiveOption);
    m_library.reading().articleAt(link).then(this, [this, link](const Result<ArticleId>& id) {
        const ArticleId open = m_reading->article();
        if (id && *id != open) // a link to itself wants the original
            openArticle(*id);
        else if (kFeed.match(link.path()).hasMatch())
            m_outletCommands->addOutlet({link.toString()});
        else
            openOutside(link);
    });
}

void MainWindow::readOn()
{
    if (!m_articles->current() && !m_reading->article()) {
        showNextUnread();
        return;
    }
    m_reading->scrollPage(1, [this](bool atEnd) {
        if (atEnd)
            showNextUnread();
    });
}

void MainWindow::showNextUnread()
{
    if (m_articles->selectNextUnread())
        return;
    const QString next = m_articles->articles().isSearch() ? QString() : m_sources->nextUnreadKey();
    if (next.isEmpty()) {
        m_status->say(tr("No more unread articles."));
        return;
    }
    // The first one is opened when the list is there.
    connect(
        &m_articles->articles(), &ArticleListModel::shown, this, [this] { m_articles->selectNextUnread(); },
        static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
    // A folder that is closed stays closed: the tree would open it to scroll to what is in it.
    const bool inClosedFolder = m_sources->visualRect(m_sources->sources().indexOf(next)).isEmpty();
    m_sources->setAutoScroll(!inClosedFolder);
    m_sources->open(next);
    m_sources->setAutoScroll(true);
}

void MainWindow::offerStarters(Qt::CheckState evenIfAnswered)
{
    if (evenIfAnswered == Qt::Unchecked) {
        const QList<Outlet>& outlets = m_sources->sources().input().outlets;
        const bool onlyWelcome = std::all_of(outlets.begin(), outlets.end(), [](const Outlet& outlet) {
            return outlet.feedUrl.startsWith(QLatin1String("byline-welcome:"));
        });
        if (!onlyWelcome || m_library.settings().value(kStarters).isValid())
            return;
    }
    const bool korean = QLocale().language() == QLocale::Korean;
    const QStringList languages = korean ? QStringList {QStringLiteral("ko"), QStringLiteral("en")}
                                         : QStringList {QStringLiteral("en"), QStringLiteral("ko")};
    auto* offer = new StarterOffer(languages, m_reading);
    connect(offer, &StarterOffer::accepted, this, [this](const QList<StarterOutlet>& starters) {
        endOffer(QStringLiteral("accepted"));
        m_outletCommands->addStarters(starters);
    });
    connect(offer, &StarterOffer::declined, this, [this] { endOffer(QStringLiteral("declined")); });
    connect(offer, &StarterOffer::importRequested, m_outletCommands, &OutletCommands::importOpml);
    connect(offer, &StarterOffer::languageChosen, &m_library.settings(), &Settings::setLanguage);
    connect(offer, &StarterOffer::readerChosen, this, [this](const OtherReader& reader) {
        endOffer(QStringLiteral("accepted"));
        m_outletCommands->importBytes(reader.opml, reader.name);
    });
    otherReaders(ReaderPlaces::ofUser()).then(offer, [offer](const QList<OtherReader>& readers) {
        offer->offerReaders(readers);
    });
    m_reading->setEmptyPage(offer);
    offer->setFocus(); // a question is here, also for who does not see it
    if (evenIfAnswered == Qt::Checked) {
        m_articles->view().setCurrentIndex({});
        m_articleCommands->clearCurrent();
        m_reading->close();
    }
}

void MainWindow::endOffer(const QString& answer)
{
    m_library.settings().setValue(kStarters, answer);
    const bool hadFocus = m_reading->isAncestorOf(QApplication::focusWidget());
    m_reading->setEmptyPage(nullptr);
    if (hadFocus) // what had it goes
        m_articles->view().setFocus();
}

void MainWindow::tellSalvaged(const QString& text)
{
    // Rare and important enough for a box; the window is usable behind it.
    auto* box = new QMessageBox(QMessageBox::Warning, QStringLiteral("Byline"), text, QMessageBox::Ok, this);
    applyTheme(*box);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::showAbout()
{
    auto* dialog = new QDialog(this);
    applyTheme(*dialog);
    dialog->setObjectName(QStringLiteral("about"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("About Byline"));
    dialog->setMinimumWidth(textScaled(400));
    auto* column = new QVBoxLayout(dialog);
    column->setContentsMargins(24, 20, 24, 18);
    column->setSpacing(12);
    for (const QString& text : {QStringLiteral("Byline %1").arg(QStringLiteral(BYLINE_VERSION)),
                                tr("A news reader for the desktop that puts the writer’s name first."),
                                tr("Free software under the GNU General Public License, version 3 or later.")}) {
        auto* label = new QLabel(text, dialog);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        if (column->isEmpty())
            label->setFont(textFont(1.2, QFont::DemiBold));
        column->addWidget(label);
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok, dialog);
    connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    column->addWidget(buttons);
    buttons->button(QDialogButtonBox::Ok)->setFocus();
    // Read out when it opens, as the text of a message is.
    dialog->setAccessibleDescription(tr("A news reader for the desktop that puts the writer’s name first."));
    fitToContents(*dialog);
    dialog->open();
}

} // namespace byline
