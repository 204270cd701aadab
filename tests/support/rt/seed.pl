# Made-up people and tickets for the Request Tracker that up.sh starts. Runs once, on an empty database, through
# RT's own classes. Ticket ids follow the order below, from 1. Kept small: one of each kind of difficulty.
use strict;
use warnings;
use utf8;
use lib '/usr/share/request-tracker5/lib';
use Encode qw(encode);
use MIME::Entity;
use RT;
RT::LoadConfig();
RT::Init();

my $agent_password    = 'agent-local-only';
my $customer_password = 'customer-local-only';

my @agents = (
    ['ana.agent', 'Ana Agent',       'ana.agent@kept.test'],
    ['ben.agent', 'Ben Agent',       'ben.agent@kept.test'],
    ['chi.agent', 'Nguyễn Thị Chi',  'chi.agent@kept.test'],
);
my @customers = (
    ['lena.vogt',   'Lena Vogt',           'lena.vogt@bluemill.test'],
    ['omar.haddad', 'عمر حداد',            'omar.haddad@sandroad.test'],
    ['zoe.lukasz',  "Zoë O'Neill-Łukasz",  'zoe.lukasz@pier9.test'],
    ['tanaka.yuki', '田中 由紀',            'tanaka.yuki@kawaya.test'],
    ['sam.patel',   'Sam Patel',           'sam.patel@freemail.test'],
);

# Subject, customer, agent, status, then what was said: c the customer, a the agent, n the agent's internal note.
my @tickets = (
    ['Refund for order 48213 has not arrived', 0, 0, 'open',
        'c:I returned the trailer three weeks ago and the money is still not on my account. Order 48213, EUR 189.00.',
        'a:Hello Lena, thank you for writing. I am checking with accounting and will call you tomorrow at 3 pm.',
        'c:Any news? The card ends in 0119.'],
    ['Cannot log in after changing my e-mail address', 4, 0, 'open',
        'c:Since I changed my address yesterday the page says "unknown user". I need to print vouchers today.',
        'n:Address changed at 17:02, the confirmation link was never opened.'],
    ['Invoice 2024-0317 shows the wrong VAT number', 2, 1, 'open',
        "c:Dear team,\n\nplease send a corrected invoice <b>before Friday</b>.\n\nZoë",
        'a:<p>Dear Zoë, the invoice is <b>on its way</b>:</p><ol><li>by mail</li><li>by post</li></ol>'],
    ['領収書の再発行をお願いします', 3, 0, 'new',
        "c:先月分の領収書を紛失してしまいました。\n再発行していただけますでしょうか。\n\n田中"],
    ['طلب تغيير موعد الرحلة', 1, 0, 'new', 'c:أرغب في تغيير موعد الرحلة من 14 إلى 16 من هذا الشهر.'],
    ['Delivery left with an unknown neighbour', 0, 2, 'stalled',
        'c:The driver noted "neighbour" but nobody in the house has it.'],
    ['Change of delivery address for order 48377', 0, 0, 'resolved',
        'c:Please send it to the shop instead of my home.', 'a:Done, the label has been changed.'],
    ['A subject line that is much longer than any reader would like because the customer pasted the first'
        . ' paragraph of the letter into it and pressed enter.', 3, 0, 'open',
        'c:' . join("\n\n", map { "Paragraph $_ of a long letter. " . ('The same in other words. ' x 8) } 1 .. 12)],
);

sub must { my ($ok, @rest) = @_; die join(' ', 'seed:', grep { defined } @rest) . "\n" unless $ok; return $ok }
sub load { my ($class, $by, @as) = @_; my $it = "RT::$class"->new(RT->SystemUser); must($it->$by(@as)); return $it }

sub grant {
    my ($principal, $object, @rights) = @_;
    must($principal->GrantRight(Object => $object, Right => $_)) for @rights;
}

sub person {
    my ($who, %more) = @_;
    my ($name, $real, $mail) = @$who;
    my $user = RT::User->new(RT->SystemUser);
    must($user->Create(Name => $name, RealName => $real, EmailAddress => $mail, %more));
    return $user;
}

sub message {
    my $text = shift;
    my $type = $text =~ /^</ ? 'text/html' : 'text/plain';
    return MIME::Entity->build(Type => $type, Charset => 'UTF-8', Data => [encode('UTF-8', $text)]);
}

# The ticket as one person sees it, so that RT writes that person's name into the history.
sub ticket_as {
    my ($name, $id) = @_;
    my $ticket = RT::Ticket->new(load('CurrentUser', 'Load', $name));
    $ticket->Load($id) if $id;
    return $ticket;
}

my $queue = RT::Queue->new(RT->SystemUser);
must($queue->Create(Name => 'Customer Support', Description => 'Incoming customer cases'));
my $group = RT::Group->new(RT->SystemUser);
must($group->CreateUserDefinedGroup(Name => 'Support agents'));

grant($group->PrincipalObj, $queue, qw(SeeQueue ShowTicket ShowTicketComments CreateTicket ReplyToTicket
    CommentOnTicket ModifyTicket OwnTicket TakeTicket StealTicket Watch));
grant($group->PrincipalObj, $RT::System, qw(ModifySelf ShowUserHistory SeeDashboard));
grant(load('Group', 'LoadRoleGroup', Object => $RT::System, Name => 'Requestor')->PrincipalObj,
    $queue, qw(SeeQueue ShowTicket ReplyToTicket));
grant(load('Group', 'LoadSystemInternalGroup', 'Everyone')->PrincipalObj, $queue, qw(SeeQueue CreateTicket));

for my $agent (@agents) {
    my $user = person($agent, Password => $agent_password, Privileged => 1);
    must($group->AddMember($user->PrincipalId));
}
person($_, Password => $customer_password, Privileged => 0) for @customers;

for (@tickets) {
    my ($subject, $customer, $agent, $status, @turns) = @$_;
    my ($first, @later) = map { [/^(.):(.*)/s] } @turns;
    my ($id, undef, $why) = ticket_as($customers[$customer][0])->Create(
        Queue => 'Customer Support', Subject => $subject, Requestor => $customers[$customer][2],
        MIMEObj => message($first->[1]));
    must($id, $why);
    my $ticket = ticket_as('root', $id);
    must($ticket->SetOwner($agents[$agent][0]));
    for my $turn (@later) {
        my ($kind, $text) = @$turn;
        my $seen = ticket_as($kind eq 'c' ? $customers[$customer][0] : $agents[$agent][0], $id);
        must($kind eq 'n' ? $seen->Comment(MIMEObj => message($text)) : $seen->Correspond(MIMEObj => message($text)));
    }
    $ticket->Load($id);
    must($ticket->SetStatus($status)) if $ticket->Status ne $status;
}
