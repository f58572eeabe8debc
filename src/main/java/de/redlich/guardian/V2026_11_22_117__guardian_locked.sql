-- What is kept as proof after the child has grown is seen by nobody who does not ask for it.
call privacy.restrictable('guardian.childhood');
call privacy.restrictable('guardian.guardianship');
call privacy.restrictable('guardian.link');
call privacy.restrictable('guardian.agreement');
call privacy.restrictable('guardian.dispute');
